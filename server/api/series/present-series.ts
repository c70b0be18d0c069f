import type { Reading, Series } from '#shared/contract/readings.ts';
import { scoreOf } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { type RecordedReading, type RecordedSeries, readingsByTime } from './recorded-series.ts';

/** Display names of those who wrote, by user id. */
export type Names = ReadonlyMap<string, string>;

export function presentSeries(series: RecordedSeries, names: Names): Series {
  return {
    id: series.id,
    site: series.site,
    joint: series.joint,
    side: series.side,
    scale: series.scale,
    isIndexPain: series.isIndexPain,
    patientStatedPercent: series.statedReliefTenths === null ? null : series.statedReliefTenths / 10,
    functionRestored: series.functionRestored,
    version: series.version,
    readings: presentReadings(series, names),
  };
}

export function presentReadings(
  { readings, scale }: Pick<RecordedSeries, 'readings' | 'scale'>,
  names: Names,
): Reading[] {
  const { decided, undecided } = readingsByTime(readings);
  const open = new Set(undecided.flat());
  const current = new Set([...decided, ...open]);
  return readings.map((reading) => ({
    ...presentReading(reading, scale, names),
    isCurrent: current.has(reading),
    isUndecided: open.has(reading),
  }));
}

function presentReading(
  reading: RecordedReading,
  scale: Scale,
  names: Names,
): Omit<Reading, 'isCurrent' | 'isUndecided'> {
  const score = (units: number | null) => (units === null ? null : scoreOf(units, scale));
  return {
    id: reading.id,
    phase: reading.phase,
    minutesAfterBlock: reading.minutesAfterBlock,
    kind: reading.kind,
    score: score(reading.scoreUnits),
    rangeLow: score(reading.rangeLowUnits),
    rangeHigh: score(reading.rangeHighUnits),
    activity: reading.activity,
    reason: reading.reason,
    observedAt: reading.observedAt.toISOString(),
    recordedAt: reading.recordedAt.toISOString(),
    isLateEntry: reading.isLateEntry,
    source: reading.source,
    authorName: names.get(reading.authorId) ?? '',
    supersedesId: reading.supersedesId,
  };
}
