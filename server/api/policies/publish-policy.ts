import { type PublishPolicyRequest, policyVersion, publishPolicyRequest } from '#shared/contract/policies.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { policyParams } from './get-policy-history.ts';
import { findNewestPolicy, insertPolicyVersion, lockPolicies } from './policy-store.ts';
import { policyToPublish } from './policy-to-publish.ts';
import { presentPolicyVersion, publishersOf } from './present-policy.ts';

export const publishPolicy = route({
  method: 'post',
  path: '/api/policies/:policyId/versions',
  summary: 'Publishes the next version of a policy, or a new policy.',
  action: 'publish_policy',
  params: policyParams,
  body: publishPolicyRequest,
  answer: policyVersion,
  status: 201,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinic(actor.clinicId, (tx) =>
      publishPolicyIn(tx, actor, call.params.policyId, call.body),
    );
  },
});

async function publishPolicyIn(tx: Tx, actor: Actor, policyId: string, request: PublishPolicyRequest) {
  const { clinicId, requestId, now } = actor;
  await lockPolicies(tx, clinicId);
  const newest = await findNewestPolicy(tx, clinicId, policyId);
  const policy = policyToPublish(request.definition, policyId, (newest?.version ?? 0) + 1);
  if ((newest?.version ?? null) !== request.basedOnVersion) {
    const names = await namesOf(tx, clinicId, newest ? publishersOf([newest]) : []);
    const extra = { newest: newest ? presentPolicyVersion(newest, names) : null };
    throw new Refusal('version_stale', [], extra);
  }
  const published = await insertPolicyVersion(tx, actor, policy, request.changeNote);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'policy_published',
    subject: 'policy_version',
    subjectId: published.id,
    ...(newest && { before: newest.policy }),
    after: { changeNote: request.changeNote, definition: policy },
    requestId,
    at: now,
  });
  return presentPolicyVersion(published, new Map([[actor.userId, actor.displayName]]));
}
