import { type IncomingMessage, request } from 'node:http';
import type { LiveEvent } from '#shared/contract/live.ts';
import type { TestBrowser } from './test-browser.ts';

/** A browser's open stream of events, as EventSource reads it. */
export class EventListener {
  readonly heard: LiveEvent[] = [];
  isOver = false;
  readonly #response: IncomingMessage;

  private constructor(response: IncomingMessage) {
    this.#response = response;
    let rest = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('data: ')) this.heard.push(JSON.parse(part.slice('data: '.length)));
      }
    });
    response.on('close', () => {
      this.isOver = true;
    });
    response.on('error', () => {});
  }

  get status(): number {
    return this.#response.statusCode ?? 0;
  }

  /** The server ended the stream in order; a cut connection leaves it unfinished. */
  get isWhole(): boolean {
    return this.#response.complete;
  }

  get kinds(): string[] {
    return this.heard.map(({ kind }) => kind);
  }

  static open(origin: string, { cookie }: Pick<TestBrowser, 'cookie'>): Promise<EventListener> {
    return new Promise((resolve, reject) => {
      const sent = request(`${origin}/api/events`, { headers: { cookie }, agent: false }, (response) =>
        resolve(new EventListener(response)),
      );
      sent.on('error', reject).end();
    });
  }

  close(): void {
    this.#response.destroy();
  }
}
