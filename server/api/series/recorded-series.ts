import type {
  Activity,
  ReadingKind,
  ReadingPhase,
  ReadingSource,
  SeriesSite,
} from '#shared/contract/record-vocabulary.ts';
import { type EntriesByTime, entriesByTime } from '#shared/domain/entries-by-time.ts';
import type { Joint, Scale, Side } from '#shared/domain/vocabulary.ts';

/** One reading as stored; scores in the smallest unit of the series' scale. */
export interface RecordedReading {
  readonly id: string;
  readonly phase: ReadingPhase;
  /** null for the baseline */
  readonly minutesAfterBlock: number | null;
  readonly kind: ReadingKind;
  readonly scoreUnits: number | null;
  readonly rangeLowUnits: number | null;
  readonly rangeHighUnits: number | null;
  readonly activity: Activity | null;
  readonly reason: string;
  readonly observedAt: Date;
  readonly recordedAt: Date;
  readonly isLateEntry: boolean;
  readonly source: ReadingSource;
  readonly authorId: string;
  readonly supersedesId: string | null;
}

/** One site's scores, every reading ever recorded, oldest first. */
export interface RecordedSeries {
  readonly id: string;
  readonly blockId: string;
  readonly site: SeriesSite;
  readonly joint: Joint | null;
  readonly side: Side | null;
  readonly scale: Scale;
  readonly isIndexPain: boolean;
  readonly statedReliefTenths: number | null;
  readonly functionRestored: boolean | null;
  readonly version: number;
  readonly readings: readonly RecordedReading[];
}

/** The readings that stand now: not superseded and not a void. */
export function currentReadings(readings: readonly RecordedReading[]): RecordedReading[] {
  const superseded = new Set(readings.map((reading) => reading.supersedesId));
  return readings.filter((reading) => reading.kind !== 'void' && !superseded.has(reading.id));
}

export function authorsOf({ readings }: Pick<RecordedSeries, 'readings'>): string[] {
  return readings.map(({ authorId }) => authorId);
}

/** What stands now, apart: the readings that say what the score is, and those of which nobody said which counts. */
export function readingsByTime(readings: readonly RecordedReading[]): EntriesByTime<RecordedReading> {
  return entriesByTime(currentReadings(readings));
}
