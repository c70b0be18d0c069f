import * as z from 'zod/mini';
import { blockDetail } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { auditRead } from '../audit-read.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { presentStoredBlock } from './record-block.ts';

export const getBlock = route({
  method: 'get',
  path: '/api/blocks/:blockId',
  summary: 'The score sheet of a block: whose it is, its series, and when scores are due.',
  action: 'read_patient',
  params: z.object({ blockId: uuid }),
  answer: blockDetail,
  versionOf: ({ block }) => block.version,
  handle: async (call) => {
    const actor = actorOf(call);
    const { blockId } = call.params;
    const found = await call.db.inClinic(actor, async (tx) => {
      const block = await presentStoredBlock(tx, actor.clinicId, blockId);
      const { patient, episode } = await loadEpisode(tx, actor.clinicId, block.episodeId);
      const { scheduleMinutes } = await loadClinic(tx, actor.clinicId);
      const { id, indexPain, region } = episode;
      return {
        patient,
        episode: { id, indexPain, region },
        block,
        scheduleMinutes: [...scheduleMinutes],
        now: actor.now.toISOString(),
      };
    });
    await auditRead(call.db, actor, 'block', blockId);
    return found;
  },
});
