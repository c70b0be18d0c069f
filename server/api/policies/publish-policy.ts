import { type PublishPolicyRequest, policyVersion, publishPolicyRequest } from '#shared/contract/policies.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { auditPolicyDraft } from '../policy-drafts/audit-policy-draft.ts';
import { lockPolicyDraft, removePolicyDraft } from '../policy-drafts/policy-draft-store.ts';
import { presentPolicyDraft } from '../policy-drafts/present-policy-draft.ts';
import { dayToTakeEffect } from './day-to-take-effect.ts';
import { requireEffectSeen } from './effect-seen-store.ts';
import { policyParams } from './get-policy-history.ts';
import { findLatestPolicy, insertPolicyVersion, lockPolicies, type PublishedPolicy } from './policy-store.ts';
import { policyToPublish } from './policy-to-publish.ts';
import { presentPolicyVersion, publishersOf, standingsOn } from './present-policy.ts';

export const publishPolicy = writeRoute({
  method: 'post',
  path: '/api/policies/:policyId/versions',
  summary:
    'Publishes the next version of a policy, or a new policy, once its effect was looked at; it judges from today or from a later day on.',
  action: 'publish_policy',
  params: policyParams,
  body: publishPolicyRequest,
  answer: policyVersion,
  status: 201,
  versioned: 'existing_or_new',
  versionOf: ({ version }) => version,
  write: (tx, actor, { params, body, version }) => publishPolicyIn(tx, actor, params.policyId, version, body),
});

async function publishPolicyIn(
  tx: Tx,
  actor: Actor,
  policyId: string,
  basedOn: number | null,
  request: PublishPolicyRequest,
) {
  const { clinicId, requestId, now } = actor;
  await lockPolicies(tx, clinicId);
  const newest = await findLatestPolicy(tx, clinicId, policyId);
  const policy = policyToPublish(request.definition, policyId, (newest?.version ?? 0) + 1);
  const today = await clinicToday(tx, clinicId, now);
  if ((newest?.version ?? null) !== basedOn) throw await stale(tx, clinicId, newest, today);
  const takesEffectOn = dayToTakeEffect(request.takesEffectOn, newest, today);
  await requireEffectSeen(tx, actor, policy);
  await endDraft(tx, actor, policyId, request.draftVersion);
  const { changeNote } = request;
  const published = await insertPolicyVersion(tx, actor, policy, { changeNote, takesEffectOn });
  await recordAuditEvent(tx, {
    who: actor,
    action: 'policy_published',
    subject: 'policy_version',
    subjectId: published.id,
    ...(newest && { before: auditedOf(newest) }),
    after: auditedOf(published),
    requestId,
    at: now,
  });
  const standing = takesEffectOn > today ? 'upcoming' : 'in_effect';
  return presentPolicyVersion(published, standing, new Map([[actor.userId, actor.displayName]]));
}

/** What is published is what its author sees: work that a colleague did on the draft meanwhile is not thrown away. */
async function endDraft(tx: Tx, actor: Actor, policyId: string, draftVersion: number | undefined) {
  if (draftVersion === undefined) return;
  const draft = await lockPolicyDraft(tx, actor.clinicId, policyId);
  if (draft?.version !== draftVersion) {
    const current = await presentPolicyDraft(tx, actor.clinicId, draft);
    throw new Refusal('draft_changed', [], { current });
  }
  await removePolicyDraft(tx, actor.clinicId, policyId);
  await auditPolicyDraft(tx, actor, 'policy_draft_published', draft);
}

function auditedOf({ changeNote, takesEffectOn, policy }: PublishedPolicy) {
  return { changeNote, takesEffectOn, definition: policy };
}

async function stale(tx: Tx, clinicId: string, newest: PublishedPolicy | undefined, today: string) {
  const names = await namesOf(tx, clinicId, newest ? publishersOf([newest]) : []);
  const [standing = 'past'] = newest ? standingsOn([newest], today) : [];
  const current = newest ? presentPolicyVersion(newest, standing, names) : null;
  return staleVersion(tx, clinicId, { kind: 'policy_version', id: newest?.id ?? clinicId }, current);
}
