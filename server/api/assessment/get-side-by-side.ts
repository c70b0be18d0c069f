import * as z from 'zod/mini';
import { sideBySide } from '#shared/contract/assessments.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { assessCase } from '#shared/domain/assess-case.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { loadNamedPolicies } from '../policies/named-policies.ts';
import { caseOfEpisodeIn } from './judge-episode.ts';

export const getSideBySide = route({
  method: 'get',
  path: '/api/episodes/:episodeId/assessment/side-by-side',
  summary: 'The episode judged now under every policy switched on in the clinic; nothing is stored.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid }),
  answer: sideBySide,
  handle: async (call) => {
    const actor = actorOf(call);
    const { episodeId } = call.params;
    const { judged, policies } = await call.db.inClinicBySql(actor, async (tx) => ({
      judged: await caseOfEpisodeIn(tx, actor, episodeId),
      policies: [...(await loadNamedPolicies(tx, actor)).values()],
    }));
    await auditRead(call.db, actor, 'assessment', episodeId);
    return {
      policies: policies
        .filter(({ enabled }) => enabled)
        .map((policy) => ({
          shortName: policy.shortName ?? policy.name ?? policy.id,
          minPercent: policy.rules.relief.minPercent,
          comparator: policy.rules.relief.comparator,
          result: assessCase(judged, policy),
        })),
    };
  },
});
