import type { OpenSeriesRequest, RecordOutcomeRequest } from '#shared/contract/readings.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { RecordedReading, RecordedSeries } from './recorded-series.ts';
import { recordedSeriesOf, type SeriesRow, seriesJson } from './series-rows.ts';

export async function insertSeries(
  tx: Tx,
  clinicId: string,
  blockId: string,
  series: OpenSeriesRequest,
): Promise<void> {
  await tx.series.create({ data: { ...series, clinicId, blockId } });
}

export interface LockedSeries {
  readonly series: RecordedSeries;
  readonly episodeId: string;
  readonly performedAt: Date;
}

const lock = prepared(
  'lock_series',
  'select id from series where clinic_id = $1::uuid and id = $2::uuid for update',
);
const load = prepared(
  'load_series',
  `select ${seriesJson} as series, block.episode_id as "episodeId", block.performed_at as "performedAt"
   from series join block on block.clinic_id = series.clinic_id and block.id = series.block_id
   where series.clinic_id = $1::uuid and series.id = $2::uuid`,
);

/** The series with its readings, and nobody else changes it until this transaction ends. */
export async function lockSeries(tx: Sql, clinicId: string, seriesId: string): Promise<LockedSeries> {
  await tx.rows(lock, [clinicId, seriesId]);
  // A statement of its own: it sees what those who held the lock before have stored.
  const [row] = await tx.rows<LockedSeries & { series: SeriesRow }>(load, [clinicId, seriesId]);
  if (row === undefined) throw new Refusal('not_found');
  return { ...row, series: recordedSeriesOf(row.series) };
}

const insert = prepared(
  'insert_reading',
  `insert into reading (id, clinic_id, series_id, phase, minutes_after_block, kind, score_units, range_low_units,
     range_high_units, activity, reason, observed_at, recorded_at, is_late_entry, source, author_id, supersedes_id)
   values ($1::uuid, $2::uuid, $3::uuid, $4::reading_phase, $5::int, $6::reading_kind, $7::int, $8::int, $9::int,
     $10::activity, $11, $12::timestamptz, $13::timestamptz, $14::boolean, $15::reading_source, $16::uuid, $17::uuid)`,
);

export async function insertReading(
  tx: Sql,
  clinicId: string,
  seriesId: string,
  reading: RecordedReading,
): Promise<void> {
  const { phase, minutesAfterBlock, kind, scoreUnits, rangeLowUnits, rangeHighUnits } = reading;
  const { activity, reason, observedAt, recordedAt, isLateEntry, source, authorId, supersedesId } = reading;
  await tx.rows(insert, [
    ...[reading.id, clinicId, seriesId, phase, minutesAfterBlock, kind],
    ...[scoreUnits, rangeLowUnits, rangeHighUnits, activity, reason, observedAt, recordedAt],
    ...[isLateEntry, source, authorId, supersedesId],
  ]);
}

export async function storeOutcome(
  tx: Tx,
  clinicId: string,
  seriesId: string,
  { patientStatedPercent, functionRestored }: RecordOutcomeRequest,
): Promise<void> {
  await tx.series.update({
    where: { clinicId_id: { clinicId, id: seriesId } },
    data: {
      statedReliefTenths: patientStatedPercent === null ? null : Math.round(patientStatedPercent * 10),
      functionRestored,
      version: { increment: 1 },
    },
  });
}
