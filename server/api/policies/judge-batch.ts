import type { Policy } from '#shared/domain/policy.ts';
import { effectOf, type PolicyEffect } from '#shared/domain/policy-effect.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import { caseFromRecord } from '../assessment/case-from-record.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { byEpisode } from '../episodes/by-episode.ts';
import { countReviews } from '../reviews/review-store.ts';

/** Two policies over the record of one clinic; plain values, so that a thread can be told. */
export interface Comparison {
  readonly clinicId: string;
  /** Today in the clinic's time zone, as an episode is judged. */
  readonly asOf: string;
  readonly before: Policy;
  readonly after: Policy;
}

export interface JudgedBatch {
  readonly effect: PolicyEffect;
  /** Of the episodes that change. */
  readonly signedReviews: number;
}

/** Some episodes as recorded now, judged under both policies; one short transaction that only reads. */
export function judgeBatch(
  db: ClinicDatabase,
  { clinicId, asOf, before, after }: Comparison,
  episodeIds: readonly string[],
): Promise<JudgedBatch> {
  return db.inClinic(applicationIn(clinicId), async (tx) => {
    const blocks = byEpisode(await listBlocks(tx, clinicId, episodeIds));
    const episodes = episodeIds.map((id) => ({
      episodeId: id,
      case: caseFromRecord({ id, blocks: blocks.get(id) ?? [] }, asOf),
    }));
    const effect = effectOf(episodes, before, after);
    const changed = effect.changed.map(({ episodeId }) => episodeId);
    return { effect, signedReviews: await countReviews(tx, clinicId, changed) };
  });
}
