import * as z from 'zod/mini';
import { episodeDetail } from '#shared/contract/episodes.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { presentEpisode } from './present-episode.ts';

export const getEpisode = route({
  method: 'get',
  path: '/api/episodes/:episodeId',
  summary: 'Everything recorded for one episode.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid }),
  answer: episodeDetail,
  versionOf: ({ episode }) => episode.version,
  handle: async (call) => {
    const actor = actorOf(call);
    const { episodeId } = call.params;
    const detail = await call.db.inClinicBySql(actor, (tx) => presentEpisode(tx, actor, episodeId));
    await auditRead(call.db, actor, 'episode', episodeId);
    return detail;
  },
});
