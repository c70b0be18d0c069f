import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Route } from '../http/route.ts';
import { changedBy } from './change.ts';
import { ChangeAnnouncer, type Mark } from './change-announcer.ts';
import { ChangeLink } from './change-link.ts';
import { LiveStreams } from './live-streams.ts';
import { namingParams } from './named-record-store.ts';

/** How often sessions of open streams are looked at. */
const checkMs = 20_000;

/** What changes in the record is told to every browser that looks at it, whichever process it asks. */
export class Live {
  readonly streams: LiveStreams;
  readonly #link: ChangeLink;
  readonly #announcer: ChangeAnnouncer;
  readonly #checking: NodeJS.Timeout;

  constructor(db: ClinicDatabase, now: () => Date) {
    this.streams = new LiveStreams(db, now);
    this.#link = new ChangeLink(db.url, {
      hear: (told) => this.streams.tell(told),
      turn: (isUp) => {
        this.streams.turn(isUp);
        if (isUp) void this.#announcer.flush();
      },
    });
    this.#announcer = new ChangeAnnouncer(db, this.#link);
    this.#checking = setInterval(() => void this.streams.endTheOver(), checkMs).unref();
  }

  /** A request was answered: what it changed is told. */
  answered(row: Route, clinicId: string, params: unknown, answer: unknown): void {
    const kind = row.action === 'public' || row.method === 'get' ? null : changedBy[row.action];
    if (kind === null) return;
    const named = kind === 'record' ? namedBy(params, answer) : undefined;
    this.#announcer.mark({ clinicId, kind, named });
  }

  async close(): Promise<void> {
    clearInterval(this.#checking);
    this.streams.endAll();
    await this.#announcer.flush();
    await this.#link.close();
  }
}

/** By the address; a patient who is new by the answer. */
function namedBy(params: unknown, answer: unknown): Mark['named'] {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  for (const param of namingParams) {
    const id = given[param];
    if (id !== undefined) return [param, id];
  }
  const { id } = (answer ?? {}) as { id?: unknown };
  return typeof id === 'string' ? ['patientId', id] : undefined;
}
