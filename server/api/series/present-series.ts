import type { Reading, Series } from '#shared/contract/readings.ts';
import { scoreOf } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { currentReadings, type RecordedReading, type RecordedSeries } from './recorded-series.ts';

/** Display names of those who wrote, by user id. */
export type Names = ReadonlyMap<string, string>;

export function presentSeries(series: RecordedSeries, names: Names): Series {
  const current = new Set(currentReadings(series.readings));
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
    readings: series.readings.map((reading) =>
      presentReading(reading, series.scale, names, current.has(reading)),
    ),
  };
}

export function presentReading(
  reading: RecordedReading,
  scale: Scale,
  names: Names,
  isCurrent: boolean,
): Reading {
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
    isCurrent,
  };
}
