import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { Cluster } from '../cluster/cluster.ts';
import { type Sent, sendUntilAnswered } from '../cluster/http-client.ts';
import { type PlantedClinic, plantClinic } from '../cluster/planted-clinic.ts';
import type { Proof, Say } from '../cluster/proof.ts';
import { momentsOf, offsetAt, wallClock, written } from './zone-moments.ts';

export interface TimesSize {
  readonly zones: readonly string[];
  readonly years: readonly [first: number, last: number];
  /** Every so many instants are recorded. */
  readonly step: number;
}

/** Long after the last recorded year: nothing is refused as not come yet. */
export const recordingDay = Date.UTC(2028, 1, 1);

const minuteMs = 60_000;
/** null: the baseline, ten minutes before. The others reach over every change that is near. */
const scoredAt = [null, 30, 90] as const;
const workers = 6;

interface RecordedBlock {
  readonly id: string;
  readonly zone: string;
  readonly instant: number;
}

/** Records blocks and scores around every change of the clock as people there write them, and reads the instants back. */
export async function proveTimes(cluster: Cluster, size: TimesSize, say: Say): Promise<Proof> {
  const clinic = await plantClinic(cluster.folder, 'Times', { now: new Date(recordingDay) });
  const left = size.zones.flatMap((zone) =>
    [...new Set(momentsOf(zone, size.years))]
      .filter((_, index) => index % size.step === 0)
      .map((instant) => ({ id: newId(), zone, instant })),
  );
  const blocks = [...left];
  const wrong: string[] = [];
  const work = async () => {
    for (let block = left.pop(); block !== undefined; block = left.pop()) {
      wrong.push(...(await recordAndRead(cluster.api.origin, clinic, block)));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const [inSql, instants] = await readBySql(cluster, clinic, blocks);
  wrong.push(...inSql);
  for (const line of wrong.slice(0, 20)) say(`WRONG: ${line}`);
  say(
    `${blocks.length} blocks, each with ${scoredAt.length} scores, in ${size.zones.length} zones, ${size.years.join('-')}`,
  );
  const isProven = wrong.length === 0 && instants === blocks.length * (1 + scoredAt.length);
  return { isProven, figure: `${wrong.length} of ${instants} instants wrong` };
}

const feltAt = (instant: number, minutes: number | null) => instant + (minutes ?? -10) * minuteMs;

/** Writes a block and its scores with the offsets of their moments; answers what the API then reads differently. */
async function recordAndRead(
  origin: string,
  { physician, physicianId, episodeId }: PlantedClinic,
  { id, zone, instant }: RecordedBlock,
): Promise<string[]> {
  const ask = async (sent: Sent) => {
    const { answer } = await sendUntilAnswered(() => physician(origin, sent));
    if (answer.status > 201) throw new Error(`${sent.path} was answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text);
  };
  const post = (path: string, body: unknown) => ask({ method: 'POST', path, body, key: randomUUID() });
  const performedAt = written(zone, instant);
  const block = await post(`/api/episodes/${episodeId}/blocks`, {
    ...{ id, performedAt, procedure: 'medial_branch_block', operatorId: physicianId },
    targets: ['L3', 'L4'].map((name) => ({ kind: 'nerve', name, side: 'right', volumeMl: null })),
    ...{ agent: 'lidocaine', concentrationPercent: 2, steroid: false, steroidDetail: '' },
    ...{ guidance: 'fluoroscopy', contrast: true, vascularUptake: 'none', sedation: 'none', opioid: false },
    ...{ complications: [], complicationNote: '', scoredPer: 'level', scale: 'nrs11' },
  });
  for (const minutes of scoredAt) {
    await post(`/api/series/${block.series[0].id}/readings`, {
      ...{ id: newId(), phase: minutes === null ? 'baseline' : 'post_block', minutesAfterBlock: minutes },
      ...{ entry: { kind: 'score', score: 4 }, observedAt: written(zone, feltAt(instant, minutes)) },
      ...{ activity: null, transcribed: true, supersedesId: null, reason: '' },
    });
  }
  const { block: read } = await ask({ method: 'GET', path: `/api/blocks/${id}` });
  const wrong: string[] = [];
  // An offset of nothing is written Z.
  if (read.performedAt.replace('Z', '+00:00') !== performedAt) {
    wrong.push(`${zone}: a block at ${performedAt} reads ${read.performedAt}`);
  }
  for (const { minutesAfterBlock: minutes, observedAt } of read.series[0].readings) {
    if (Date.parse(observedAt) !== feltAt(instant, minutes)) {
      wrong.push(`${zone}: a score ${minutes} minutes after ${performedAt} reads ${observedAt}`);
    }
  }
  return wrong;
}

const plainSql = `
  select b.id, null as minutes, extract(epoch from b.performed_at) * 1000 as instant, null as apart,
    to_char(b.performed_at at time zone zone.name, 'YYYY-MM-DD HH24:MI:SS') as wall, b.performed_offset_minutes as "offset",
    to_char((b.performed_at at time zone 'UTC') + make_interval(mins => b.performed_offset_minutes), 'YYYY-MM-DD') as day
  from block b join unnest($1::uuid[], $2::text[]) as zone (block_id, name) on zone.block_id = b.id
  union all
  select b.id, r.minutes_after_block, extract(epoch from r.observed_at) * 1000,
    extract(epoch from r.observed_at - b.performed_at) / 60,
    to_char(r.observed_at at time zone zone.name, 'YYYY-MM-DD HH24:MI:SS'), null, null
  from block b join unnest($1::uuid[], $2::text[]) as zone (block_id, name) on zone.block_id = b.id
    join series s on s.block_id = b.id join reading r on r.series_id = s.id`;

interface SqlRow {
  readonly id: string;
  readonly minutes: number | null;
  readonly instant: string;
  readonly apart: string | null;
  readonly wall: string;
  readonly offset: number | null;
  readonly day: string | null;
}

/** The same rows as anybody with psql would read them: instant, clock on the wall, minutes apart, day of the block. */
async function readBySql(
  { folder }: Cluster,
  { id: clinicId }: PlantedClinic,
  blocks: readonly RecordedBlock[],
): Promise<[string[], number]> {
  const sql = new Client({ connectionString: await folder.superuserUrl() });
  await sql.connect();
  try {
    const { rows } = await sql.query<SqlRow>(plainSql, [
      blocks.map(({ id }) => id),
      blocks.map(({ zone }) => zone),
    ]);
    const byId = new Map(blocks.map((block) => [block.id, block]));
    const wrong = rows.flatMap((row) => {
      const block = byId.get(row.id);
      return block === undefined || isRight(row, block)
        ? []
        : [`${block.zone}: ${clinicId} ${JSON.stringify(row)}`];
    });
    return [wrong, rows.length];
  } finally {
    await sql.end();
  }
}

function isRight({ minutes, instant, apart, wall, offset, day }: SqlRow, block: RecordedBlock): boolean {
  const { zone } = block;
  if (day !== null) {
    const isDay = day === wallClock(zone, block.instant).slice(0, 10);
    return (
      Number(instant) === block.instant &&
      wall === wallClock(zone, block.instant) &&
      isDay &&
      offset === offsetAt(zone, block.instant)
    );
  }
  const felt = feltAt(block.instant, minutes);
  return Number(instant) === felt && wall === wallClock(zone, felt) && Number(apart) === (minutes ?? -10);
}
