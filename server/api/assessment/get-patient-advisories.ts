import * as z from 'zod/mini';
import { assessmentQuery, patientAdvisories } from '#shared/contract/assessments.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { assessCase } from '#shared/domain/assess-case.ts';
import type { Sql } from '../../db/sql.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { listEpisodesOf } from '../patients/patient-store.ts';
import { findPolicyInEffect } from '../policies/policies-in-effect-store.ts';
import { caseFromRecord } from './case-from-record.ts';
import { clinicToday } from './clinic-today.ts';

export const getPatientAdvisories = route({
  method: 'get',
  path: '/api/episodes/:episodeId/assessment/advisories',
  summary:
    'The policy’s limits that the episode’s blocks exceed, counted over all episodes of the patient; nothing is stored.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid }),
  query: assessmentQuery,
  answer: patientAdvisories,
  handle: async (call) => {
    const actor = actorOf(call);
    const { episodeId } = call.params;
    const answer = await call.db.inClinicBySql(actor, (tx) =>
      advisoriesIn(tx, actor, episodeId, call.query.policyId),
    );
    await auditRead(call.db, actor, 'assessment', episodeId);
    return answer;
  },
});

/** The patient's blocks as one case: the same rules count them as count an episode's. */
async function advisoriesIn(tx: Sql, { clinicId, now }: Actor, episodeId: string, policyId?: string) {
  const { patient, episode } = await loadEpisode(tx, clinicId, episodeId);
  const episodes = await listEpisodesOf(tx, clinicId, patient.id);
  const blocks = await listBlocks(
    tx,
    clinicId,
    episodes.map(({ id }) => id),
  );
  const today = await clinicToday(tx, clinicId, now);
  const published = await findPolicyInEffect(tx, clinicId, policyId ?? episode.policyId, today);
  if (published === undefined) throw unknownPolicy('policyId');
  const result = assessCase(caseFromRecord({ id: episodeId, blocks }, today), published.policy);
  const own = new Set(blocks.filter((block) => block.episodeId === episodeId).map(({ id }) => id));
  return {
    policyId: published.policyId,
    version: published.version,
    otherBlocks: blocks.length - own.size,
    blocks: result.blocks
      .filter(({ id }) => own.has(id))
      .map(({ id, advisories }) => ({ blockId: id, advisories })),
  };
}
