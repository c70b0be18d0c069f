import type { Case } from '#shared/domain/case.ts';
import type { Sql } from '../../db/sql.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { findPolicyInEffect } from '../policies/policies-in-effect-store.ts';
import type { PublishedPolicy } from '../policies/policy-store.ts';
import { caseFromRecord, type RecordedEpisode } from './case-from-record.ts';
import { clinicToday } from './clinic-today.ts';
import { type JudgedRecord, judgeRecord } from './judge-record.ts';

interface Asked {
  readonly clinicId: string;
  readonly now: Date;
}

/** Judges an episode as recorded now, under its own policy or the one asked for, as it judges today. */
export async function judgeEpisodeIn(
  tx: Sql,
  { clinicId, now }: Asked,
  episodeId: string,
  policyId?: string,
): Promise<{ published: PublishedPolicy; judged: JudgedRecord }> {
  const { episode } = await loadEpisode(tx, clinicId, episodeId);
  const { recorded, today } = await recordedIn(tx, { clinicId, now }, episodeId);
  const published = await findPolicyInEffect(tx, clinicId, policyId ?? episode.policyId, today);
  if (published === undefined) throw unknownPolicy('policyId');
  return { published, judged: judgeRecord(recorded, published, today) };
}

/** The case of an episode as recorded now, for whatever policies are to judge it. */
export async function caseOfEpisodeIn(tx: Sql, asked: Asked, episodeId: string): Promise<Case> {
  await loadEpisode(tx, asked.clinicId, episodeId);
  const { recorded, today } = await recordedIn(tx, asked, episodeId);
  return caseFromRecord(recorded, today);
}

async function recordedIn(tx: Sql, { clinicId, now }: Asked, id: string) {
  const recorded: RecordedEpisode = { id, blocks: await listBlocks(tx, clinicId, [id]) };
  return { recorded, today: await clinicToday(tx, clinicId, now) };
}
