import type { Response } from 'express';

/** Work that an answer must not wait for: it begins when the answer is out, its fault is reported, closing waits for it. */
export class Afterwards {
  readonly #report: (fault: unknown) => void;
  readonly #running = new Set<Promise<void>>();

  constructor(report: (fault: unknown) => void) {
    this.#report = report;
  }

  begin(response: Response, work: () => Promise<void>): void {
    response.once('close', () => {
      const running = work().catch(this.#report);
      this.#running.add(running);
      void running.finally(() => this.#running.delete(running));
    });
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }
}
