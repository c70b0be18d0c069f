import type { ClinicDatabase } from '../db/clinic-database.ts';
import { type Change, type ChangeKind, everythingIn, keyOf } from './change.ts';
import type { ChangeLink } from './change-link.ts';
import { findNamedRecords, type NamedRecord, type NamingParam } from './named-record-store.ts';

/** So long changes are gathered before they are told: one notification for what many taps changed. */
const gatherMs = 100;
/** More different ones than this are told as "everything". */
const mostPending = 200;

/** What a committed request changed, as its address says it. */
export interface Mark {
  readonly clinicId: string;
  readonly kind: ChangeKind;
  readonly named: readonly [param: NamingParam, id: string] | undefined;
}

/**
 * Gathers what changed and tells it, outside of the transactions that changed it: a commit with a notification takes a
 * lock of the whole server, and every tap would wait for every other.
 */
export class ChangeAnnouncer {
  readonly #db: ClinicDatabase;
  readonly #link: ChangeLink;
  #marks = new Map<string, Mark>();
  #timer: NodeJS.Timeout | undefined;

  constructor(db: ClinicDatabase, link: ChangeLink) {
    this.#db = db;
    this.#link = link;
  }

  mark(mark: Mark): void {
    this.#keep(mark);
    this.#timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  /** Tells what is pending. What cannot be told now is kept until the connection is back. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#marks.size === 0 || !this.#link.isUp) return;
    const marks = [...this.#marks.values()];
    this.#marks = new Map();
    try {
      const told = new Map<string, Change>();
      for (const clinicId of new Set(marks.map((mark) => mark.clinicId))) {
        for (const change of await this.#changesIn(clinicId, marks)) told.set(keyOf(change), change);
      }
      await this.#link.tell([...told.values()]);
    } catch {
      for (const mark of marks) this.#keep(mark);
    }
  }

  #keep(mark: Mark): void {
    this.#marks.set(JSON.stringify(mark), mark);
    if (this.#marks.size <= mostPending) return;
    const clinics = new Set([...this.#marks.values()].map(({ clinicId }) => clinicId));
    this.#marks = new Map();
    for (const clinicId of clinics) {
      this.#marks.set(clinicId, { clinicId, kind: 'everything', named: undefined });
    }
  }

  /** What these marks say of one clinic: one statement for all of them. */
  async #changesIn(clinicId: string, marks: readonly Mark[]): Promise<Change[]> {
    const own = marks.filter((mark) => mark.clinicId === clinicId);
    const ids = own.flatMap(({ named }) => (named && named[0] !== 'patientId' ? [named[1]] : []));
    // Not knowing whose it is, everybody looks.
    const found = await findNamedRecords(this.#db, clinicId, ids).catch(() => undefined);
    return own.map(({ kind, named }) => ({
      ...everythingIn(clinicId),
      kind,
      ...(named && recordOf(named, found)),
    }));
  }
}

function recordOf(
  [param, id]: NonNullable<Mark['named']>,
  found: ReadonlyMap<string, NamedRecord> | undefined,
): Partial<NamedRecord> | undefined {
  return param === 'patientId' ? { patientId: id } : found?.get(id);
}
