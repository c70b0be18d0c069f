import type { RecordedReading, RecordReadingRequest } from '#shared/contract/readings.ts';

/** Why a reading was not stored; `isFinal` when sending the same again cannot help. */
export interface EntryProblem {
  readonly message: string;
  readonly code: string;
  readonly isFinal: boolean;
}

/** Whose score it is, who entered it, and what is sent. */
export interface EntryToSave {
  readonly blockId: string;
  readonly seriesId: string;
  /** The person who tapped: under nobody else's name is it ever stored. */
  readonly authorId: string;
  /** Sent again unchanged, with the same id, so that it can never be stored twice. */
  readonly request: RecordReadingRequest;
}

/** A reading on its way: never shown as saved before the server has answered. */
export interface PendingEntry extends EntryToSave {
  readonly step: 'saving' | 'failed' | 'refused';
  readonly problem: EntryProblem | null;
  readonly attempts: number;
}

export interface EntryStorePorts {
  send: (entry: EntryToSave) => Promise<RecordedReading>;
  /** Brings it onto the screen and says when: until then it is shown as on its way, never as asked again. */
  onSaved: (entry: EntryToSave, reading: RecordedReading, isShown: () => void) => void;
  readProblem: (error: unknown, entry: EntryToSave) => EntryProblem;
  /** Whether nobody is signed in: then nothing is sent by itself. */
  isLocked: () => boolean;
  /** Calls back after so many milliseconds. */
  wait: (milliseconds: number, then: () => void) => void;
}

const pausesMs = [2_000, 5_000, 10_000, 20_000];

/** Readings that are not stored yet, in memory only, sent again by themselves until the server has them. */
export class EntryStore {
  readonly #ports: EntryStorePorts;
  readonly #listeners = new Set<() => void>();
  #entries: ReadonlyMap<string, PendingEntry> = new Map();

  constructor(ports: EntryStorePorts) {
    this.#ports = ports;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  entries = (): ReadonlyMap<string, PendingEntry> => this.#entries;

  /** Sends a new entry; while one of the same place is under way or unsaved it is refused, not replaced. */
  save(place: string, entry: EntryToSave): boolean {
    if (this.#entries.has(place)) return false;
    this.#put(place, { ...entry, step: 'saving', problem: null, attempts: 0 });
    void this.#send(place);
    return true;
  }

  /** Sends a failed entry again, exactly as it was. */
  retry = (place: string): void => {
    const entry = this.#entries.get(place);
    if (entry?.step !== 'failed') return;
    this.#put(place, { ...entry, step: 'saving' });
    void this.#send(place);
  };

  retryAll = (): void => {
    if (this.#ports.isLocked()) return;
    for (const place of this.#entries.keys()) this.retry(place);
  };

  /** Gives up an entry that was not stored. */
  discard = (place: string): void => {
    if (this.#entries.get(place)?.step !== 'saving') this.#remove(place);
  };

  /** Gives up everything: nothing is sent any more. */
  discardAll(): void {
    this.#change(new Map());
  }

  async #send(place: string): Promise<void> {
    const entry = this.#entries.get(place);
    if (entry === undefined) return;
    try {
      const reading = await this.#ports.send(entry);
      this.#ports.onSaved(entry, reading, () => {
        if (this.#entries.get(place)?.request.id === entry.request.id) this.#remove(place);
      });
    } catch (error) {
      if (this.#entries.get(place)?.request.id !== entry.request.id) return;
      const problem = this.#ports.readProblem(error, entry);
      const attempts = entry.attempts + 1;
      this.#put(place, { ...entry, step: problem.isFinal ? 'refused' : 'failed', problem, attempts });
      if (problem.isFinal) return;
      this.#ports.wait(pausesMs[Math.min(attempts, pausesMs.length) - 1] ?? 0, () => {
        if (!this.#ports.isLocked()) this.retry(place);
      });
    }
  }

  #put(place: string, entry: PendingEntry): void {
    this.#change(new Map([...this.#entries, [place, entry]]));
  }

  #remove(place: string): void {
    this.#change(new Map([...this.#entries].filter(([key]) => key !== place)));
  }

  #change(entries: ReadonlyMap<string, PendingEntry>): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}
