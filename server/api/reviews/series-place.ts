import { formatWrittenTime } from '../blocks/performed-at.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import type { RecordedSeries } from '../series/recorded-series.ts';

interface SeriesPlace {
  /** blocks[0].series[1] */
  readonly path: string;
  /** "L5-S1 right, block of 2026-01-05" */
  readonly name: string;
  readonly series: RecordedSeries;
}

/** Every series of an episode with its place and its name. */
export function seriesPlaces(blocks: readonly RecordedBlock[]): SeriesPlace[] {
  return blocks.flatMap((block, place) =>
    block.series.map((series, seriesPlace) => ({
      path: `blocks[${place}].series[${seriesPlace}]`,
      name: `${siteText(series)}, block of ${dayOf(block)}`,
      series,
    })),
  );
}

function siteText({ joint, side }: RecordedSeries): string {
  return [joint, side].filter((part) => part !== null).join(' ') || 'Overall';
}

function dayOf({ performedAt, performedOffsetMinutes }: RecordedBlock): string {
  return formatWrittenTime({ instant: performedAt, offsetMinutes: performedOffsetMinutes }).slice(0, 10);
}
