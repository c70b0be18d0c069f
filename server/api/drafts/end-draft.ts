import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import { auditDraft } from './audit-draft.ts';
import { type DraftPlace, removeDraft } from './draft-store.ts';

/** A form that is sent ends its draft in the same transaction; nothing happens where none was kept. */
export async function endDraft(
  tx: Sql,
  actor: Actor,
  place: DraftPlace,
  action: 'draft_sent' | 'draft_discarded' = 'draft_sent',
): Promise<void> {
  const id = await removeDraft(tx, actor, place);
  if (id !== null) await auditDraft(tx, actor, action, id, place);
}
