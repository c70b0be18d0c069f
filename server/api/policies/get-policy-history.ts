import * as z from 'zod/mini';
import { policyHistory } from '#shared/contract/policies.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { listPolicyVersions } from './policy-store.ts';
import { presentPolicyVersion, publishersOf } from './present-policy.ts';

export const policyParams = z.object({ policyId: z.string().check(z.maxLength(80)) });

export const getPolicyHistory = route({
  method: 'get',
  path: '/api/policies/:policyId',
  summary: 'All versions of one policy, newest first.',
  action: 'read_policy',
  params: policyParams,
  answer: policyHistory,
  handle: ({ db, who, params }) =>
    db.inClinic(who.clinicId, async (tx) => {
      const versions = await listPolicyVersions(tx, who.clinicId, params.policyId);
      if (versions.length === 0) throw new Refusal('not_found');
      const names = await namesOf(tx, who.clinicId, publishersOf(versions));
      return { versions: versions.map((version) => presentPolicyVersion(version, names)) };
    }),
});
