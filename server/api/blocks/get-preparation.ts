import * as z from 'zod/mini';
import { blockPreparation, type PreparationPolicy } from '#shared/contract/block-preparation.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { requiredMinutes } from '#shared/domain/agent-duration.ts';
import { anaestheticAgents } from '#shared/domain/vocabulary.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { auditRead } from '../audit-read.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { listEpisodesOf } from '../patients/patient-store.ts';
import { listPoliciesInEffect } from '../policies/policies-in-effect-store.ts';
import { type PublishedPolicy, shortNameOf } from '../policies/policy-store.ts';
import { listBlocks } from './block-store.ts';
import { formatWrittenTime } from './performed-at.ts';
import { presentTarget } from './present-block.ts';

export const getPreparation = route({
  method: 'get',
  path: '/api/episodes/:episodeId/block-preparation',
  summary:
    'What a new block is previewed against: the patient’s sessions of all episodes and the policies’ limits.',
  action: 'record_block',
  params: z.object({ episodeId: uuid }),
  answer: blockPreparation,
  handle: async (call) => {
    const actor = actorOf(call);
    const { clinicId } = actor;
    const found = await call.db.inClinicBySql(actor, async (tx) => {
      const { patient, episode } = await loadEpisode(tx, clinicId, call.params.episodeId);
      const episodes = await listEpisodesOf(tx, clinicId, patient.id);
      const blocks = await listBlocks(
        tx,
        clinicId,
        episodes.map(({ id }) => id),
      );
      const today = await clinicToday(tx, clinicId, actor.now);
      return { patient, episode, blocks, policies: await listPoliciesInEffect(tx, clinicId, today) };
    });
    await auditRead(call.db, actor, 'patient', found.patient.id);
    return {
      sessions: found.blocks.map((block) => ({
        blockId: block.id,
        episodeId: block.episodeId,
        performedAt: formatWrittenTime({
          instant: block.performedAt,
          offsetMinutes: block.performedOffsetMinutes,
        }),
        procedure: block.procedure,
        targets: block.targets.map(presentTarget),
      })),
      policies: found.policies
        .filter(({ enabled, policyId }) => enabled || policyId === found.episode.policyId)
        .map((published) => presentPolicy(published, found.episode.policyId)),
    };
  },
});

function presentPolicy(published: PublishedPolicy, ownId: string): PreparationPolicy {
  const { policyId, version, policy } = published;
  const { regions, limits, blocks, duration } = policy.rules;
  const minutes = anaestheticAgents.map((agent) => [agent, requiredMinutes(duration, agent)]);
  return {
    policyId,
    version,
    shortName: shortNameOf(published),
    isOwn: policyId === ownId,
    imaging: policy.imaging ?? null,
    rules: { regions: [...regions], limits, blocks: { ...blocks, procedures: [...blocks.procedures] } },
    requiredMinutes: duration.mode === 'none' ? null : Object.fromEntries(minutes),
  };
}
