import * as z from 'zod/mini';
import { assessment, assessmentQuery } from '#shared/contract/assessments.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { findNewestPolicy } from '../policies/policy-store.ts';
import { clinicDay } from './clinic-day.ts';
import { loadClinic } from './clinic-store.ts';
import { judgeRecord } from './judge-record.ts';
import { presentJudgedUnder } from './present-judged-under.ts';

export const getAssessment = route({
  method: 'get',
  path: '/api/episodes/:episodeId/assessment',
  summary: 'The episode judged now, under its own or another policy’s newest version; nothing is stored.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid }),
  query: assessmentQuery,
  answer: assessment,
  handle: (call) => {
    const actor = actorOf(call);
    const { clinicId, now } = actor;
    const { episodeId } = call.params;
    return call.db.inClinic(clinicId, async (tx) => {
      const { episode } = await loadEpisode(tx, clinicId, episodeId);
      const published = await findNewestPolicy(tx, clinicId, call.query.policyId ?? episode.policyId);
      if (published === undefined) throw unknownPolicy('policyId');
      const blocks = await listBlocks(tx, clinicId, [episodeId]);
      const { timeZone } = await loadClinic(tx, clinicId);
      await auditRead(tx, actor, 'assessment', episodeId);
      const judged = judgeRecord({ id: episodeId, blocks }, published, clinicDay(now, timeZone));
      return { policyVersion: presentJudgedUnder(published), ...judged };
    });
  },
});
