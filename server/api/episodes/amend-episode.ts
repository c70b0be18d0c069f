import * as z from 'zod/mini';
import { amendEpisodeRequest, episodeDetail } from '#shared/contract/episodes.ts';
import { uuid } from '#shared/contract/primitives.ts';
import type { Region } from '#shared/domain/vocabulary.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { fitsRegion } from '../blocks/fits-region.ts';
import { loadEpisode, lockEpisode, storeIndication } from './episode-store.ts';
import { presentEpisode } from './present-episode.ts';
import { refuseIndication } from './refuse-indication.ts';

export const amendEpisode = writeRoute({
  method: 'put',
  path: '/api/episodes/:episodeId',
  summary: 'Amends an episode’s indication, checklist or policy; the values before stay in its history.',
  action: 'record_episode',
  params: z.object({ episodeId: uuid }),
  body: amendEpisodeRequest,
  answer: episodeDetail,
  versioned: 'existing',
  versionOf: ({ episode }) => episode.version,
  write: async (tx, actor, { params: { episodeId }, body: { reason, ...indication }, version }) => {
    const { clinicId, requestId, now } = actor;
    await lockEpisode(tx, clinicId, episodeId);
    const { episode: before } = await loadEpisode(tx, clinicId, episodeId);
    if (before.version !== version) {
      throw await staleVersion(tx, clinicId, { kind: 'episode', id: episodeId }, before);
    }
    await refuseIndication(tx, actor, indication);
    await refuseRegion(tx, clinicId, episodeId, indication.region);
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
  },
});

/** An episode keeps to the region of the blocks it has. */
async function refuseRegion(tx: Tx, clinicId: string, episodeId: string, region: Region): Promise<void> {
  const blocks = await listBlocks(tx, clinicId, [episodeId]);
  if (blocks.every(({ targets, procedure }) => fitsRegion(targets, procedure, region))) return;
  const message = 'A block of this episode is of another region.';
  throw new Refusal('invalid_request', [{ path: 'region', code: 'other_region', message }]);
}
