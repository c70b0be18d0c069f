import type { Response } from 'express';
import type { LiveEvent } from '#shared/contract/live.ts';
import type { EventStream } from '../live/live-streams.ts';
import { presentAnswer } from './present-answer.ts';
import { factsOf } from './request-log.ts';
import type { Route } from './route.ts';

/** Proxies and our own server end a connection on which nothing moves. */
const heartbeatMs = 20_000;
/** A reader that takes nothing for so long is gone. */
const longestStallMs = 60_000;

/**
 * Answers as a stream of events. A reader that is too slow misses some and is then told that it did: what it has not
 * read is never kept.
 */
export function openEvents(row: Route, response: Response): EventStream {
  factsOf(response).isStream = true;
  response.status(200).type('text/event-stream');
  // A proxy must not collect it, and when it ends its connection must not hold up a stop.
  response.setHeader('X-Accel-Buffering', 'no').setHeader('Connection', 'close');
  response.flushHeaders();
  let missedSince: number | undefined;
  const write = (text: string) => {
    if (missedSince === undefined && !response.writableEnded && !response.write(text)) {
      missedSince = performance.now();
    }
  };
  const send = (event: LiveEvent) => write(`data: ${JSON.stringify(presentAnswer(row, event))}\n\n`);
  response.on('drain', () => {
    missedSince = undefined;
    send({ kind: 'everything' });
  });
  const beating = setInterval(() => {
    if (missedSince !== undefined && performance.now() - missedSince > longestStallMs) response.destroy();
    else write('event: beat\ndata: {}\n\n');
  }, heartbeatMs);
  response.once('close', () => clearInterval(beating));
  return {
    send,
    end: () => response.end(),
    onClose: (closed) => void response.once('close', closed),
  };
}
