import * as z from 'zod/mini';
import { policyHistory } from '#shared/contract/policies.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { listPolicyVersions } from './policy-store.ts';
import { presentPolicyVersion, publishersOf, standingsOn } from './present-policy.ts';

export const policyParams = z.object({ policyId: z.string().check(z.maxLength(80)) });

export const getPolicyHistory = route({
  method: 'get',
  path: '/api/policies/:policyId',
  summary: 'All versions of one policy, newest first.',
  action: 'read_policy',
  params: policyParams,
  answer: policyHistory,
  handle: ({ db, deployment, who, params }) =>
    db.inClinic(who, async (tx) => {
      const { clinicId } = who;
      const versions = await listPolicyVersions(tx, clinicId, params.policyId);
      if (versions.length === 0) throw new Refusal('not_found');
      const names = await namesOf(tx, clinicId, publishersOf(versions));
      const standings = standingsOn(versions, await clinicToday(tx, clinicId, deployment.now()));
      return {
        versions: versions.map((version, place) =>
          presentPolicyVersion(version, standings[place] ?? 'past', names),
        ),
      };
    }),
});
