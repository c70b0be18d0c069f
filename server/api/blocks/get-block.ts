import * as z from 'zod/mini';
import { blockDetail } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { loadBlock } from './block-store.ts';
import { presentLoadedBlock } from './record-block.ts';

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
      const stored = await loadBlock(tx, actor.clinicId, blockId);
      const block = await presentLoadedBlock(tx, actor.clinicId, stored);
      const { patient, episode } = await loadEpisode(tx, actor.clinicId, block.episodeId);
      const { id, indexPain, region } = episode;
      return {
        patient,
        episode: { id, indexPain, region },
        block,
        scheduleMinutes: [...stored.scheduleMinutes],
        now: actor.now.toISOString(),
      };
    });
    await auditRead(call.db, actor, 'block', blockId);
    return found;
  },
});
