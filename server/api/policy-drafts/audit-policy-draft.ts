import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import { findDefinition, type StoredPolicyDraft } from './policy-draft-store.ts';

type PolicyDraftAction =
  | 'policy_draft_begun'
  | 'policy_draft_continued'
  | 'policy_draft_discarded'
  | 'policy_draft_published';

/**
 * What a draft was when it began, went to other hands or ended, beside the version it began as; so nothing of it is lost
 * with it, and what it changes can be read.
 */
export async function auditPolicyDraft(
  tx: Sql,
  actor: Actor,
  action: PolicyDraftAction,
  draft: StoredPolicyDraft,
): Promise<void> {
  const { id, policyId, version, definition, changeNote, takesEffectOn, basedOn } = draft;
  const base = basedOn && (await findDefinition(tx, actor.clinicId, basedOn));
  await recordAuditEvent(tx, {
    who: actor,
    action,
    subject: 'policy_draft',
    subjectId: id,
    ...(base !== null && { before: { definition: base, changeNote: '' } }),
    after: { policyId, version, changeNote, takesEffectOn, basedOn, definition },
    requestId: actor.requestId,
    at: actor.now,
  });
}
