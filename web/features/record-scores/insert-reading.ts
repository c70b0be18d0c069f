import type { Block } from '#shared/contract/blocks.ts';
import type { Reading, Series } from '#shared/contract/readings.ts';

/** A block with a reading the server has just stored: what it supersedes no longer counts. */
export function insertReading(block: Block, seriesId: string, stored: Reading): Block {
  const into = (series: Series): Series => {
    if (series.id !== seriesId) return series;
    const others = series.readings
      .filter(({ id }) => id !== stored.id)
      .map((reading) => (reading.id === stored.supersedesId ? { ...reading, isCurrent: false } : reading));
    return { ...series, readings: [...others, stored] };
  };
  return { ...block, series: block.series.map(into) };
}
