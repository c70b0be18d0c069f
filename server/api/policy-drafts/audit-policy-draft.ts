import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import type { StoredPolicyDraft } from './policy-draft-store.ts';

type PolicyDraftAction =
  | 'policy_draft_begun'
  | 'policy_draft_continued'
  | 'policy_draft_discarded'
  | 'policy_draft_published';

/** What a draft was when it began, went to other hands or ended; so nothing of it is lost with it. */
export async function auditPolicyDraft(
  tx: Sql,
  actor: Actor,
  action: PolicyDraftAction,
  draft: StoredPolicyDraft,
): Promise<void> {
  const { id, policyId, version, definition, changeNote, takesEffectOn, basedOn } = draft;
  await recordAuditEvent(tx, {
    who: actor,
    action,
    subject: 'policy_draft',
    subjectId: id,
    after: { policyId, version, changeNote, takesEffectOn, basedOn, definition },
    requestId: actor.requestId,
    at: actor.now,
  });
}
