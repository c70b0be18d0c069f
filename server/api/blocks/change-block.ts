import type { Block } from '#shared/contract/blocks.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Actor } from '../actor.ts';
import { type BlockChanges, lockBlock, storeBlockChanges } from './block-store.ts';
import { namesOf } from './clinicians-store.ts';
import { peopleOf, presentBlock } from './present-block.ts';
import { presentStoredBlock } from './record-block.ts';

interface BlockChange {
  readonly blockId: string;
  /** The version the change was made on. */
  readonly version: number | null;
  readonly action: 'block_amended' | 'course_recorded';
  readonly reason?: string;
  readonly changes: BlockChanges;
}

/** Stores a newer version of a block unless somebody else did first; the audit keeps the values before. */
export async function changeBlock(tx: Tx, actor: Actor, change: BlockChange): Promise<Block> {
  const { clinicId, requestId, now } = actor;
  const { blockId, changes, reason } = change;
  const stored = await lockBlock(tx, clinicId, blockId);
  const before = presentBlock(stored, await namesOf(tx, clinicId, peopleOf([stored])));
  if (before.version !== change.version) {
    throw await staleVersion(tx, clinicId, { kind: 'block', id: blockId }, before);
  }
  await storeBlockChanges(tx, clinicId, blockId, changes);
  const fields = Object.keys(changes);
  await recordAuditEvent(tx, {
    who: actor,
    action: change.action,
    subject: 'block',
    subjectId: blockId,
    before: Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field))),
    after: { ...changes, ...(reason !== undefined && { reason }) },
    requestId,
    at: now,
  });
  return presentStoredBlock(tx, clinicId, blockId);
}
