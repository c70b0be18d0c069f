import { isJoint } from '#shared/domain/spine.ts';
import type { Joint } from '#shared/domain/vocabulary.ts';
import type { RecordedReading, RecordedSeries } from './recorded-series.ts';

/** A whole series as one JSON value: its readings come with it, so that a block is one statement. */
export const seriesJson = `json_build_object(
  'id', series.id, 'blockId', series.block_id, 'site', series.site, 'joint', series.joint, 'side', series.side,
  'scale', series.scale, 'isIndexPain', series.is_index_pain, 'statedReliefTenths', series.stated_relief_tenths,
  'functionRestored', series.function_restored, 'version', series.version,
  'readings', (
    select coalesce(json_agg(json_build_object(
      'id', reading.id, 'phase', phase, 'minutesAfterBlock', minutes_after_block, 'kind', kind,
      'scoreUnits', score_units, 'rangeLowUnits', range_low_units, 'rangeHighUnits', range_high_units,
      'activity', activity, 'reason', reason, 'observedAt', observed_at, 'recordedAt', recorded_at,
      'isLateEntry', is_late_entry, 'source', source, 'authorId', author_id, 'supersedesId', supersedes_id
    ) order by recorded_at, reading.id), '[]')
    from reading where reading.clinic_id = series.clinic_id and reading.series_id = series.id))`;

/** As JSON has it: instants are text. */
export type SeriesRow = Omit<RecordedSeries, 'joint' | 'readings'> & {
  readonly joint: string | null;
  readonly readings: readonly (Omit<RecordedReading, 'observedAt' | 'recordedAt'> & {
    readonly observedAt: string;
    readonly recordedAt: string;
  })[];
};

export function recordedSeriesOf({ joint, readings, ...series }: SeriesRow): RecordedSeries {
  return {
    ...series,
    joint: joint === null ? null : jointOf(joint),
    readings: readings.map((reading) => ({
      ...reading,
      observedAt: new Date(reading.observedAt),
      recordedAt: new Date(reading.recordedAt),
    })),
  };
}

/** A joint's name out of the database, where a CHECK holds it to the known ones. */
export function jointOf(name: string): Joint {
  if (!isJoint(name)) throw new Error(`not a joint: ${name}`);
  return name;
}
