import type { FieldError } from '../../errors.ts';
import { formatWrittenTime } from '../blocks/performed-at.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { currentReadings, type RecordedSeries } from '../series/recorded-series.ts';

/** Every judged series of which nobody said what the pain was before the block, not even that it was not asked. */
export function missingBaselines(blocks: readonly RecordedBlock[]): FieldError[] {
  return blocks.flatMap((block, place) =>
    block.series.flatMap((series, seriesPlace) => {
      if (!series.isIndexPain || hasBaseline(series)) return [];
      const message = `${siteText(series)}, block of ${dayOf(block)}: record the score before the block, or that it was not taken.`;
      return [
        { path: `blocks[${place}].series[${seriesPlace}].baseline`, code: 'baseline_missing', message },
      ];
    }),
  );
}

function hasBaseline({ readings }: RecordedSeries): boolean {
  return currentReadings(readings).some(({ phase }) => phase === 'baseline');
}

function siteText({ joint, side }: RecordedSeries): string {
  return [joint, side].filter((part) => part !== null).join(' ') || 'Overall';
}

function dayOf({ performedAt, performedOffsetMinutes }: RecordedBlock): string {
  return formatWrittenTime({ instant: performedAt, offsetMinutes: performedOffsetMinutes }).slice(0, 10);
}
