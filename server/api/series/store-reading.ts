import type { Reading } from '#shared/contract/readings.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import { type Names, presentReadings } from './present-series.ts';
import type { RecordedReading, RecordedSeries } from './recorded-series.ts';
import { insertReading } from './series-store.ts';

export interface Stored {
  readonly series: RecordedSeries;
  readonly reading: Reading;
  /** The others at its time while nobody has said which counts. */
  readonly undecidedWith: readonly Reading[];
}

/** Stores a reading with its event: what it supersedes as it stood, and what stands beside it undecided. */
export async function storeReading(
  tx: Sql,
  actor: Actor,
  series: RecordedSeries,
  toRecord: RecordedReading,
  names: Names,
): Promise<Stored> {
  await insertReading(tx, actor.clinicId, series.id, toRecord);
  const stored = { ...series, readings: [...series.readings, toRecord] };
  const readings = presentReadings(stored, names);
  const reading = readings.find(({ id }) => id === toRecord.id);
  if (reading === undefined) throw new Error('the reading is not of its series');
  const superseded = presentReadings(series, names).find(({ id }) => id === reading.supersedesId);
  const undecidedWith = othersUndecided(reading, readings);
  const others = undecidedWith.map(({ id }) => id);
  await recordAuditEvent(tx, {
    who: actor,
    action: actionOf(reading),
    subject: 'reading',
    subjectId: reading.id,
    ...(superseded && { before: superseded }),
    after: { seriesId: series.id, ...reading, ...(others.length > 0 && { undecidedWith: others }) },
    requestId: actor.requestId,
    at: actor.now,
  });
  return { series: stored, reading, undecidedWith };
}

function othersUndecided(reading: Reading, readings: readonly Reading[]): Reading[] {
  if (!reading.isUndecided) return [];
  const { id, minutesAfterBlock } = reading;
  return readings.filter(
    (other) => other.isUndecided && other.id !== id && other.minutesAfterBlock === minutesAfterBlock,
  );
}

function actionOf({ kind, supersedesId }: Reading): string {
  if (kind === 'void') return 'reading_voided';
  return supersedesId === null ? 'reading_recorded' : 'reading_amended';
}
