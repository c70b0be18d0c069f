import { StartRefusal } from '../start-refusal.ts';

/** Asks the drill's application as its own page would; anything but an answer ends the drill. */
export class DrillBrowser {
  readonly #origin: string;
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  get(path: string): Promise<Record<string, unknown>> {
    return this.#ask(path, {});
  }

  post(path: string, body: object): Promise<Record<string, unknown>> {
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async #ask(path: string, request: RequestInit): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json', origin: this.#origin, cookie: this.#cookie };
    const answer = await fetch(`${this.#origin}${path}`, { ...request, headers });
    if (answer.status !== 200) throw new StartRefusal(`Signing in: ${path} answered ${answer.status}.`);
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.#cookie = set.split(';')[0] ?? '';
    return (await answer.json()) as Record<string, unknown>;
  }
}
