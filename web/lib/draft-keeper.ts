import type { KeptDraft } from '#shared/contract/drafts.ts';
import { ApiProblem } from './api-problem.ts';
import { sameContent } from './same-content.ts';

/** What is there of a draft in another tab. */
export interface OtherDraft {
  readonly body: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly savedAt: string;
  /** Who kept it, where a draft is shared. */
  readonly savedByName?: string;
}

export type DraftState =
  /** Nothing typed since the form was opened. */
  | { readonly is: 'untouched' }
  | { readonly is: 'waiting' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'not_saved'; readonly problem: unknown }
  /** Another tab was first; `other` is null where it sent or discarded the draft. */
  | { readonly is: 'conflict'; readonly other: OtherDraft | null };

interface Calls {
  keep(content: { body: object; version: number | null; isLast: boolean }): Promise<KeptDraft>;
  discard(version: number): Promise<void>;
}

const pauseMs = 1_000;
const retryMs = 5_000;

/** Keeps one form's draft on the server: a second after the last change, one request at a time, never over a newer one. */
export class DraftKeeper {
  readonly #calls: Calls;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { is: 'untouched' };
  #version: number | null;
  /** Typed and not saved yet. */
  #pending: object | null = null;
  /** Sent last: met again in a conflict, it was an answer that got lost. */
  #sent: object | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | null = null;

  constructor(calls: Calls, version: number | null) {
    this.#calls = calls;
    this.#version = version;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** Of what is kept; null: nothing yet. */
  get version(): number | null {
    return this.#version;
  }

  /** Whether leaving now loses nothing. */
  get isSafe(): boolean {
    return this.#state.is === 'untouched' || this.#state.is === 'saved';
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(body: object): void {
    this.#pending = body;
    if (this.#state.is === 'conflict') return;
    if (this.#state.is !== 'not_saved') this.#become({ is: 'waiting' });
    this.#saveIn(pauseMs);
  }

  /** Saves what is waiting at once; true when nothing was left unsaved. */
  async flush(isLast = false): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#inFlight) await this.#inFlight;
    while (this.#pending !== null && this.#state.is !== 'conflict') {
      const failed = this.#state;
      await this.#save(isLast);
      if (this.#state.is === 'not_saved' && this.#state !== failed) break;
    }
    return this.isSafe;
  }

  /** Nothing more is saved: the form is being sent, and what was on its way has arrived. */
  async rest(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#inFlight;
    clearTimeout(this.#timer);
    this.#pending = null;
  }

  /** Goes on with what is here, over what another tab kept. */
  keepHere(): void {
    if (this.#state.is !== 'conflict') return;
    this.#version = this.#state.other?.version ?? null;
    this.#become({ is: 'waiting' });
    this.#saveIn(0);
  }

  /** Refused where another tab kept a newer one meanwhile. */
  async discard(): Promise<void> {
    await this.rest();
    if (this.#version !== null) await this.#calls.discard(this.#version);
    this.#version = null;
    this.#become({ is: 'untouched' });
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #save(isLast: boolean): Promise<void> {
    const body = this.#pending;
    if (body === null) return Promise.resolve();
    this.#sent = body;
    this.#inFlight = this.#calls
      .keep({ body, version: this.#version, isLast })
      .then(
        (kept) => this.#kept(body, kept),
        (error: unknown) => this.#failed(error),
      )
      .finally(() => {
        this.#inFlight = null;
      });
    return this.#inFlight;
  }

  #kept(body: object, { version, savedAt }: KeptDraft): void {
    this.#version = version;
    if (this.#pending === body) this.#pending = null;
    this.#become(this.#pending === null ? { is: 'saved', at: savedAt } : { is: 'waiting' });
  }

  #failed(problem: unknown): void {
    if (!(problem instanceof ApiProblem) || problem.code !== 'version_stale') {
      this.#become({ is: 'not_saved', problem });
      if (!(problem instanceof ApiProblem) || problem.status !== 422) this.#saveIn(retryMs);
      return;
    }
    const other = (problem.document.current as OtherDraft | null | undefined) ?? null;
    if (other !== null && sameContent(other.body, this.#sent)) {
      this.#kept(this.#sent ?? {}, other);
      return;
    }
    this.#become({ is: 'conflict', other });
  }

  #become(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
