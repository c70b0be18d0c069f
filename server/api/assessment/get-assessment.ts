import * as z from 'zod/mini';
import { assessment, assessmentQuery } from '#shared/contract/assessments.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { thresholdStrip } from '#shared/domain/threshold-strip.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { judgeEpisodeIn } from './judge-episode.ts';
import { presentJudgedUnder } from './present-judged-under.ts';

export const getAssessment = route({
  method: 'get',
  path: '/api/episodes/:episodeId/assessment',
  summary: 'The episode judged now, under its own or another policy’s newest version; nothing is stored.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid }),
  query: assessmentQuery,
  answer: assessment,
  handle: async (call) => {
    const actor = actorOf(call);
    const { episodeId } = call.params;
    const { published, judged } = await call.db.inClinicBySql(actor, (tx) =>
      judgeEpisodeIn(tx, actor, episodeId, call.query.policyId),
    );
    await auditRead(call.db, actor, 'assessment', episodeId);
    return {
      policyVersion: presentJudgedUnder(published),
      ...judged,
      thresholdStrip: thresholdStrip(judged.case, published.policy),
    };
  },
});
