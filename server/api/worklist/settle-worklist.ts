import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import type { Sql } from '../../db/sql.ts';
import { listBlocks } from '../blocks/block-store.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { byEpisode } from '../episodes/by-episode.ts';
import { listClinicIds } from '../installation/installation-store.ts';
import { hasChangedSince } from '../reviews/present-review.ts';
import { listNewestSignedInputs, type SignedInputs } from '../reviews/review-store.ts';
import {
  isAnythingTouched,
  type KeptStanding,
  keepStandings,
  listTouchedEpisodes,
  listTouchesOf,
  lockStandings,
  removeTouchesOf,
  type TouchedEpisode,
} from './standing-store.ts';
import { episodeStanding } from './worklist-state.ts';

/** So many touches are settled before one answer; others wait for the next. */
const touchesAtOnce = 250;

/** Works out anew where every touched episode stands; true when some are left. */
export async function settleWorklist(tx: Sql, clinicId: string): Promise<boolean> {
  if (!(await isAnythingTouched(tx, clinicId))) return false;
  await lockStandings(tx, clinicId);
  const touches = await listTouchesOf(tx, clinicId, touchesAtOnce);
  // What follows is read after the touches were seen, so it holds what left them.
  const ids = [...new Set(touches.map(({ episodeId }) => episodeId))];
  const blocks = byEpisode(await listBlocks(tx, clinicId, ids));
  const signed = byEpisode(await listNewestSignedInputs(tx, clinicId, ids));
  const standings = (await listTouchedEpisodes(tx, clinicId, ids)).map((episode) =>
    standingToKeep(episode, blocks.get(episode.id) ?? [], signed.get(episode.id)?.[0]),
  );
  await keepStandings(tx, clinicId, standings);
  await removeTouchesOf(
    tx,
    clinicId,
    touches.map(({ id }) => id),
  );
  return touches.length === touchesAtOnce;
}

/** Settles every clinic to the end: after an update, or when much was recorded while nobody looked. */
export async function settleAllWorklists(db: ClinicDatabase, isOver: () => boolean): Promise<void> {
  for (const clinicId of await db.inInstallation(listClinicIds)) {
    let isMore = true;
    while (isMore && !isOver())
      isMore = await db.inClinicBySql(applicationIn(clinicId), (tx) => settleWorklist(tx, clinicId));
  }
}

function standingToKeep(
  { id, patientId, region, createdAt }: TouchedEpisode,
  blocks: readonly RecordedBlock[],
  newestSigned: SignedInputs | undefined,
): KeptStanding {
  const newestBlock = blocks.at(-1) ?? null;
  const signedAsItStands = newestSigned !== undefined && !hasChangedSince(newestSigned, { id, blocks });
  const { stage, missing } = episodeStanding({ newestBlock, signedAsItStands });
  const since = {
    open: newestBlock?.performedAt ?? createdAt,
    complete: newestBlock ? lastEntryOf(newestBlock) : createdAt,
    signed: newestSigned?.signedAt ?? createdAt,
  };
  return {
    episodeId: id,
    patientId,
    region,
    stage,
    operatorId: newestBlock?.operatorId ?? null,
    since: since[stage],
    dueAt: missing?.at ?? null,
    dueUntil: missing?.until ?? null,
  };
}

function lastEntryOf({ createdAt, series }: RecordedBlock): Date {
  const times = series.flatMap(({ readings }) => readings.map(({ recordedAt }) => recordedAt.getTime()));
  return new Date(Math.max(createdAt.getTime(), ...times));
}
