import type { Block } from '#shared/contract/blocks.ts';
import type { Reading, RecordedReading, Series } from '#shared/contract/readings.ts';
import { entriesByTime } from '#shared/domain/entries-by-time.ts';

/** A block with a reading the server has just stored: what it supersedes no longer counts, and what stands beside it. */
export function insertReading(block: Block, seriesId: string, stored: RecordedReading): Block {
  const { undecidedWith, ...reading } = stored;
  const newer = [...undecidedWith, reading];
  const into = (series: Series): Series => {
    if (series.id !== seriesId) return series;
    const others = series.readings
      .filter(({ id }) => newer.every((each) => each.id !== id))
      .map((each) => (each.id === stored.supersedesId ? { ...each, isCurrent: false } : each));
    return { ...series, readings: decidedAnew([...others, ...newer]) };
  };
  return { ...block, series: block.series.map(into) };
}

/** The block with a series as the server answered it. */
export function insertSeries(block: Block, stored: Series): Block {
  return { ...block, series: block.series.map((series) => (series.id === stored.id ? stored : series)) };
}

function decidedAnew(readings: readonly Reading[]): Reading[] {
  const { undecided } = entriesByTime(readings.filter(({ isCurrent }) => isCurrent));
  const open = new Set(undecided.flat());
  return readings.map((reading) => ({ ...reading, isUndecided: open.has(reading) }));
}
