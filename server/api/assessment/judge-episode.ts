import type { Tx } from '../../db/clinic-database.ts';
import type { Actor } from '../actor.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { findNewestPolicy, type PublishedPolicy } from '../policies/policy-store.ts';
import { clinicDay } from './clinic-day.ts';
import { loadClinic } from './clinic-store.ts';
import { type JudgedRecord, judgeRecord } from './judge-record.ts';

/** Judges an episode as recorded now, under the newest version of its own policy or of the one asked for. */
export async function judgeEpisodeIn(
  tx: Tx,
  { clinicId, now }: Pick<Actor, 'clinicId' | 'now'>,
  episodeId: string,
  policyId?: string,
): Promise<{ published: PublishedPolicy; judged: JudgedRecord }> {
  const { episode } = await loadEpisode(tx, clinicId, episodeId);
  const published = await findNewestPolicy(tx, clinicId, policyId ?? episode.policyId);
  if (published === undefined) throw unknownPolicy('policyId');
  const blocks = await listBlocks(tx, clinicId, [episodeId]);
  const { timeZone } = await loadClinic(tx, clinicId);
  return { published, judged: judgeRecord({ id: episodeId, blocks }, published, clinicDay(now, timeZone)) };
}
