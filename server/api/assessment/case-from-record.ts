import type { Block, Case, Reading, Series, Site, Target } from '#shared/domain/case.ts';
import { scoreOf } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { formatWrittenTime } from '../blocks/performed-at.ts';
import type { RecordedBlock, RecordedTarget } from '../blocks/recorded-block.ts';
import { type RecordedReading, type RecordedSeries, readingsByTime } from '../series/recorded-series.ts';

export interface RecordedEpisode {
  readonly id: string;
  readonly blocks: readonly RecordedBlock[];
}

/**
 * The engine's case of a recorded episode: only current readings; what was not done stays null, never 0, and so does a
 * time of which nobody has said which of its entries counts. `asOf` is today in the clinic's time zone.
 */
export function caseFromRecord(episode: RecordedEpisode, asOf: string): Case {
  return { id: episode.id, asOf, blocks: [...episode.blocks].sort(byTime).map(blockOf) };
}

function byTime(a: RecordedBlock, b: RecordedBlock): number {
  return a.performedAt.getTime() - b.performedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function blockOf(block: RecordedBlock): Block {
  return {
    id: block.id,
    performedAt: formatWrittenTime({
      instant: block.performedAt,
      offsetMinutes: block.performedOffsetMinutes,
    }),
    procedure: block.procedure,
    targets: block.targets.map(targetOf),
    agent: block.agent,
    steroid: block.steroid,
    sedation: block.sedation,
    opioid: block.opioid,
    vascularUptake: block.vascularUptake,
    wrongTarget: block.wrongTarget,
    rescueAnalgesicAtMinutes: block.rescueAnalgesicAtMinutes,
    series: block.series.map(seriesOf),
  };
}

function targetOf(target: RecordedTarget): Target {
  const { side } = target;
  return 'nerve' in target ? { nerve: target.nerve, side } : { joint: target.joint, side };
}

function seriesOf(series: RecordedSeries): Series {
  const { decided, undecided } = readingsByTime(series.readings);
  const afterBlock = decided.filter((reading) => reading.phase === 'post_block');
  const withoutScore = undecided.flatMap(([entry]) =>
    entry?.phase === 'post_block' ? [noScore(entry)] : [],
  );
  return {
    site: siteOf(series),
    index: series.isIndexPain,
    scale: series.scale,
    baseline: baselineOf(
      decided.find((reading) => reading.phase === 'baseline'),
      series.scale,
    ),
    readings: [...afterBlock, ...withoutScore]
      .map((reading) => readingOf(reading, series.scale))
      .sort((a, b) => a.minutes - b.minutes),
    patientStatedPercent: series.statedReliefTenths === null ? null : series.statedReliefTenths / 10,
    functionRestored: series.functionRestored,
    lateEntry: afterBlock.some((reading) => reading.kind === 'score' && reading.isLateEntry),
  };
}

function siteOf({ site, joint, side }: RecordedSeries): Site {
  if (site === 'level' && joint !== null && side !== null) return { joint, side };
  if (site === 'side' && side !== null) return { side };
  return 'overall';
}

function baselineOf(reading: RecordedReading | undefined, scale: Scale): number | string | null {
  if (reading === undefined) return null;
  const { scoreUnits, rangeLowUnits, rangeHighUnits } = reading;
  if (scoreUnits !== null) return scoreOf(scoreUnits, scale);
  if (rangeLowUnits === null || rangeHighUnits === null) return null;
  return `${scoreOf(rangeLowUnits, scale)}-${scoreOf(rangeHighUnits, scale)}`;
}

function noScore(entry: RecordedReading): RecordedReading {
  return { ...entry, scoreUnits: null };
}

function readingOf({ minutesAfterBlock, scoreUnits }: RecordedReading, scale: Scale): Reading {
  if (minutesAfterBlock === null) throw new Error('a score after the block has its minute');
  return {
    minutes: minutesAfterBlock,
    score: scoreUnits === null ? null : scoreOf(scoreUnits, scale),
    scale,
  };
}
