import { generateSync } from 'otplib';
import type { Answer, TestBrowser } from './test-browser.ts';

/** What an authenticator app does for a test: codes from a secret, each one later than the one before. */
export class TestAuthenticator {
  readonly #secret: string;
  readonly #clock: () => Date;
  readonly #wait: () => void;
  #lastStep = 0;

  /** `wait` moves the clock on by half a minute when all codes of this moment are used up. */
  constructor(secret: string, clock: () => Date, wait: () => void) {
    this.#secret = secret;
    this.#clock = clock;
    this.#wait = wait;
  }

  code(): string {
    const step = () => Math.floor(this.#clock().getTime() / 30_000);
    // The server takes the code after too, so two sign-ins fit into one moment; the one before may be late on the way.
    const earliest = Math.max(step(), this.#lastStep + 1);
    if (earliest > step() + 1) this.#wait();
    this.#lastStep = Math.max(step(), this.#lastStep + 1);
    return codeOfStep(this.#secret, this.#lastStep);
  }
}

export function codeOfStep(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * 30 });
}

/** Sets up an authenticator app for whoever has just signed in for the first time. */
export async function enrolTotp(browser: TestBrowser, now: Date): Promise<Answer> {
  const { secret } = (await browser.post('/api/totp', {})).body;
  const code = codeOfStep(secret, Math.floor(now.getTime() / 30_000));
  return browser.post('/api/totp/confirm', { code });
}
