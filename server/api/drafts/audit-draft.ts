import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import type { DraftPlace } from './draft-store.ts';

type DraftAction = 'draft_begun' | 'draft_read' | 'draft_sent' | 'draft_discarded';

/** One event where a draft begins, is opened again or ends; never its content, which is not the record's. */
export async function auditDraft(
  tx: Sql,
  actor: Actor,
  action: DraftAction,
  id: string,
  { kind, subjectId }: DraftPlace,
): Promise<void> {
  await recordAuditEvent(tx, {
    who: actor,
    action,
    subject: 'draft',
    subjectId: id,
    after: { kind, subjectId },
    requestId: actor.requestId,
    at: actor.now,
  });
}
