import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Refusal } from '../errors.ts';
import { presentAnswer } from './present-answer.ts';
import { presentProblem, refusalFor } from './problem-json.ts';
import type { Route } from './route.ts';

type Lines = AsyncGenerator<unknown, void>;

/** A client that takes no more lines must not hold on to the work for ever. */
const longestMs = 30 * 60_000;

export function isInLines(row: Route, _said: ReturnType<Route['handle']>): _said is Lines {
  return row.inLines === true;
}

/**
 * Answers line by line as they are made. What is refused before the first line is an ordinary refusal; later the last
 * line is the problem. When the client goes away, the lines are ended and with them the work.
 */
export async function sendLines(row: Route, lines: Lines, response: Response, requestId: string) {
  let failure: unknown;
  async function* written(first: IteratorResult<unknown, void>) {
    try {
      for (let line = first; line.done !== true; line = await lines.next()) {
        yield `${JSON.stringify(presentAnswer(row, line.value))}\n`;
      }
    } catch (error) {
      failure = error;
      const refusal = refusalFor(error) ?? new Refusal('internal');
      yield `${JSON.stringify({ problem: presentProblem(refusal, requestId) })}\n`;
    }
  }
  try {
    const first = await lines.next();
    // A proxy that collects an answer would hold back its progress.
    response.status(200).type('application/x-ndjson').setHeader('X-Accel-Buffering', 'no');
    await pipeline(Readable.from(written(first)), response, { signal: AbortSignal.timeout(longestMs) });
  } catch (error) {
    if (!response.destroyed) throw error;
  } finally {
    await lines.return();
  }
  if (failure !== undefined) throw failure;
}
