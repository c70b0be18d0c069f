import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../errors.ts';

const windowSeconds = 60;

/**
 * How often one session may ask this process in a minute: far more than people and their pages do, and too little to
 * carry a whole clinic away by a stolen session. What was refused was not begun, so that it may be sent again.
 */
export class RequestRate {
  readonly #limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: windowSeconds });
  }

  /** Counts a request of this session; refuses with too_many_requests. */
  async count(sessionId: string): Promise<void> {
    try {
      await this.#limiter.consume(sessionId);
    } catch (error) {
      throw error instanceof RateLimiterRes ? new Refusal('too_many_requests') : error;
    }
  }
}
