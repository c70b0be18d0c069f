import type { FieldError } from '../../errors.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { currentReadings, type RecordedSeries } from '../series/recorded-series.ts';
import { seriesPlaces } from './series-place.ts';

/** Every judged series of which nobody said what the pain was before the block, not even that it was not asked. */
export function missingBaselines(blocks: readonly RecordedBlock[]): FieldError[] {
  return seriesPlaces(blocks).flatMap(({ path, name, series }) => {
    if (!series.isIndexPain || hasBaseline(series)) return [];
    const message = `${name}: record the score before the block, or that it was not taken.`;
    return [{ path: `${path}.baseline`, code: 'baseline_missing', message }];
  });
}

function hasBaseline({ readings }: RecordedSeries): boolean {
  return currentReadings(readings).some(({ phase }) => phase === 'baseline');
}
