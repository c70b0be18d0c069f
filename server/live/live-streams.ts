import { type Action, mayDo } from '#shared/access/access-table.ts';
import type { LiveEvent } from '#shared/contract/live.ts';
import type { SignedIn } from '../api/session/session-store.ts';
import { listOpenSessions } from '../api/session/session-store.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import type { Change } from './change.ts';

/** A browser has one for each window that is looked at. */
const mostOfOneSession = 8;

/** One browser's open stream. */
export interface EventStream {
  send(event: LiveEvent): void;
  end(): void;
  onClose(closed: () => void): void;
}

interface Joined {
  readonly who: SignedIn;
  readonly stream: EventStream;
}

/** The open streams of this process, and who is told what on them: the one place that filters. */
export class LiveStreams {
  readonly #db: ClinicDatabase;
  readonly #now: () => Date;
  readonly #joined = new Set<Joined>();
  #isUp = false;

  constructor(db: ClinicDatabase, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  get count(): number {
    return this.#joined.size;
  }

  hasRoomFor({ sessionId }: SignedIn): boolean {
    const own = [...this.#joined].filter(({ who }) => who.sessionId === sessionId);
    return own.length < mostOfOneSession;
  }

  join(who: SignedIn, stream: EventStream): void {
    const joined = { who, stream };
    this.#joined.add(joined);
    stream.onClose(() => this.#joined.delete(joined));
    stream.send({ kind: this.#isUp ? 'open' : 'paused' });
  }

  /** Whether changes are heard: when they are again, some may have been missed. */
  turn(isUp: boolean): void {
    this.#isUp = isUp;
    for (const { stream } of this.#joined) stream.send({ kind: isUp ? 'everything' : 'paused' });
  }

  tell(told: readonly Change[]): void {
    for (const change of told) {
      if (change.kind === 'access') void this.endTheOver(change.clinicId);
      for (const { who, stream } of this.#joined) {
        const event = eventFor(who, change);
        if (event !== null) stream.send(event);
      }
    }
  }

  /** Ends the streams whose session is over: signed out, disabled, too old, or idle, which no stream keeps it from. */
  async endTheOver(ofClinic?: string): Promise<void> {
    const clinics = new Set([...this.#joined].map(({ who }) => who.clinicId));
    for (const clinicId of clinics) {
      if (ofClinic !== undefined && clinicId !== ofClinic) continue;
      const here = [...this.#joined].filter(({ who }) => who.clinicId === clinicId);
      const ids = [...new Set(here.map(({ who }) => who.sessionId))];
      const asked = this.#db.inClinicBySql(applicationIn(clinicId), (tx) =>
        listOpenSessions(tx, clinicId, ids, this.#now()),
      );
      // While the database is away nobody is told anything, and nobody is sent away.
      const open = await asked.catch(() => undefined);
      for (const { who, stream } of open ? here : []) {
        if (open?.get(who.sessionId) === who.role) continue;
        stream.send({ kind: 'ended' });
        stream.end();
      }
    }
  }

  endAll(): void {
    for (const { stream } of this.#joined) stream.end();
  }
}

const readBy = {
  record: 'read_patient',
  policies: 'read_policy',
  access: 'manage_users',
} as const satisfies Record<string, Action>;

function eventFor(who: SignedIn, { clinicId, kind, ...ids }: Change): LiveEvent | null {
  if (clinicId !== who.clinicId) return null;
  if (kind === 'everything') return { kind };
  if (!mayDo(who.role, readBy[kind])) return null;
  if (kind === 'record') return { kind, ...ids };
  return { kind: kind === 'access' ? 'users' : kind };
}
