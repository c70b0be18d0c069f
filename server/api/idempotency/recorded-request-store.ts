import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';

/** What a thing was first recorded as; its audit event keeps it, however it was amended since. */
interface FirstRecorded {
  readonly clinicId: string;
  /** episode_recorded */
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
}

/**
 * Whether the same id was already recorded with the same content, so that a request sent twice stores one thing.
 * Other content under a used id is refused.
 */
export async function wasRecordedBefore(tx: Tx, thing: FirstRecorded, content: unknown): Promise<boolean> {
  const event = await tx.auditEvent.findFirst({ where: thing, orderBy: { id: 'asc' } });
  if (event === null) return false;
  const same = isDeepStrictEqual(event.after, JSON.parse(JSON.stringify(content)));
  if (!same) {
    const message = 'This id was used for something else; make a new one.';
    throw new Refusal('id_reused', [{ path: 'id', code: 'id_reused', message }]);
  }
  return true;
}
