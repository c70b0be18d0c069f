import * as z from 'zod/mini';
import { amendEpisodeRequest, episodeDetail } from '#shared/contract/episodes.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { loadEpisode, lockEpisode, storeIndication } from './episode-store.ts';
import { presentEpisode } from './present-episode.ts';
import { refuseIndication } from './refuse-indication.ts';

export const amendEpisode = route({
  method: 'put',
  path: '/api/episodes/:episodeId',
  summary: 'Amends an episode’s indication, checklist or policy; the values before stay in its history.',
  action: 'record_episode',
  params: z.object({ episodeId: uuid }),
  body: amendEpisodeRequest,
  answer: episodeDetail,
  handle: (call) => {
    const actor = actorOf(call);
    const { clinicId, requestId, now } = actor;
    const { episodeId } = call.params;
    const { version, reason, ...indication } = call.body;
    return call.db.inClinic(clinicId, async (tx) => {
      await lockEpisode(tx, clinicId, episodeId);
      const { episode: before } = await loadEpisode(tx, clinicId, episodeId);
      if (before.version !== version) throw new Refusal('version_stale', [], { current: before });
      await refuseIndication(tx, clinicId, indication);
      await storeIndication(tx, clinicId, episodeId, indication);
      await recordAuditEvent(tx, {
        who: actor,
        action: 'episode_amended',
        subject: 'episode',
        subjectId: episodeId,
        before,
        after: { ...indication, reason },
        requestId,
        at: now,
      });
      return presentEpisode(tx, actor, episodeId);
    });
  },
});
