import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { peopleOf, presentBlock } from '../blocks/present-block.ts';
import { presentReview } from '../reviews/present-review.ts';
import { listReviews } from '../reviews/review-store.ts';
import { loadEpisode } from './episode-store.ts';

export async function presentEpisode(
  tx: Sql,
  { clinicId }: Actor,
  episodeId: string,
): Promise<EpisodeDetail> {
  const { patient, episode } = await loadEpisode(tx, clinicId, episodeId);
  const blocks = await listBlocks(tx, clinicId, [episodeId]);
  const names = await namesOf(tx, clinicId, peopleOf(blocks));
  const reviews = await listReviews(tx, clinicId, [episodeId]);
  return {
    patient,
    episode,
    blocks: blocks.map((block) => presentBlock(block, names)),
    reviews: reviews.map((review) => presentReview(review, { id: episodeId, blocks })),
  };
}
