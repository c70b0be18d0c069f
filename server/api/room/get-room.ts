import { mostInRoom, type Room, type RoomBlock, room } from '#shared/contract/room.ts';
import { timeToAsk, timingOf } from '#shared/domain/time-to-ask.ts';
import type { Sql } from '../../db/sql.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { formatWrittenTime } from '../blocks/performed-at.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { byEpisode } from '../episodes/by-episode.ts';
import { hasChangedSince } from '../reviews/present-review.ts';
import { listNewestSignedInputs } from '../reviews/review-store.ts';
import {
  episodeStanding,
  observationWindowMinutes,
  openSlots,
  stateAt,
  type WorklistStanding,
} from '../worklist/worklist-state.ts';
import { listRecentBlocks, mostRecentBlocks, type RecentBlock } from './room-store.ts';

export const getRoom = route({
  method: 'get',
  path: '/api/room',
  summary: 'Whose scores are due now or soon, most late first: who it is and what is asked, no score.',
  action: 'record_reading',
  answer: room,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinicBySql(actor, (tx) => roomOf(tx, actor));
  },
});

async function roomOf(tx: Sql, { clinicId, now }: Actor): Promise<Room> {
  const since = new Date(now.getTime() - observationWindowMinutes * 60_000);
  const recent = await listRecentBlocks(tx, clinicId, since);
  const signed = await signedAsTheyStand(tx, clinicId, recent);
  const waiting = recent.flatMap(({ block, patient }) => {
    const signedAsItStands = signed.has(block.episodeId);
    const standing = episodeStanding({ newestBlock: block, signedAsItStands });
    const { state, due } = stateAt(standing, now);
    if (due === null) return [];
    return [{ block, patient, due: askedOf(block, now) ?? due, isDue: state === 'due_now' }];
  });
  waiting.sort((a, b) => a.due.at.getTime() - b.due.at.getTime());
  const due = waiting.filter(({ isDue }) => isDue);
  return {
    blocks: due.slice(0, mostInRoom).map(presentRoomBlock),
    hasMore: due.length > mostInRoom || recent.length === mostRecentBlocks,
    nextDueAt: waiting.find(({ isDue }) => !isDue)?.due.at.toISOString() ?? null,
  };
}

/** Episodes whose newest signature holds for the record as it is now: they wait for no score. */
async function signedAsTheyStand(tx: Sql, clinicId: string, recent: readonly RecentBlock[]) {
  const ids = [...new Set(recent.map(({ block }) => block.episodeId))];
  const signed = byEpisode(await listNewestSignedInputs(tx, clinicId, ids));
  const blocks = byEpisode(await listBlocks(tx, clinicId, [...signed.keys()]));
  return new Set(
    [...signed].flatMap(([id, [newest]]) =>
      newest && !hasChangedSince(newest, { id, blocks: blocks.get(id) ?? [] }) ? [id] : [],
    ),
  );
}

/** What the score sheet asks of a block now; undefined: nothing before its time. */
function askedOf(block: RecordedBlock, now: Date) {
  const { performedAt } = block;
  const open = openSlots(block).map((minutes) => ({
    minutes,
    timing: timingOf(minutes ?? 0, performedAt, now),
  }));
  const asked = timeToAsk(open);
  if (asked === undefined) return undefined;
  const { minutes } = asked;
  return { minutes, at: new Date(performedAt.getTime() + (minutes ?? 0) * 60_000) };
}

type Waiting = RecentBlock & { readonly due: NonNullable<WorklistStanding['due']> };

function presentRoomBlock({ block, patient, due }: Waiting): RoomBlock {
  const { id, procedure, series, performedAt, performedOffsetMinutes } = block;
  return {
    blockId: id,
    patient,
    procedure,
    sites: series.map(({ site, joint, side }) => ({ site, joint, side })),
    performedAt: formatWrittenTime({ instant: performedAt, offsetMinutes: performedOffsetMinutes }),
    dueAt: due.at.toISOString(),
    dueMinutes: due.minutes,
  };
}
