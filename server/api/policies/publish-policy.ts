import { type PublishPolicyRequest, policyVersion, publishPolicyRequest } from '#shared/contract/policies.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { policyParams } from './get-policy-history.ts';
import { findNewestPolicy, insertPolicyVersion, lockPolicies } from './policy-store.ts';
import { policyToPublish } from './policy-to-publish.ts';
import { presentPolicyVersion, publishersOf } from './present-policy.ts';

export const publishPolicy = writeRoute({
  method: 'post',
  path: '/api/policies/:policyId/versions',
  summary: 'Publishes the next version of a policy, or a new policy.',
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
  const newest = await findNewestPolicy(tx, clinicId, policyId);
  const policy = policyToPublish(request.definition, policyId, (newest?.version ?? 0) + 1);
  if ((newest?.version ?? null) !== basedOn) {
    const names = await namesOf(tx, clinicId, newest ? publishersOf([newest]) : []);
    const current = newest ? presentPolicyVersion(newest, names) : null;
    throw await staleVersion(tx, clinicId, { kind: 'policy_version', id: newest?.id ?? clinicId }, current);
  }
  const published = await insertPolicyVersion(tx, actor, policy, request.changeNote);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'policy_published',
    subject: 'policy_version',
    subjectId: published.id,
    ...(newest && { before: { changeNote: newest.changeNote, definition: newest.policy } }),
    after: { changeNote: request.changeNote, definition: policy },
    requestId,
    at: now,
  });
  return presentPolicyVersion(published, new Map([[actor.userId, actor.displayName]]));
}
