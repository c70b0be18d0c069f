import type { FieldError } from '../../errors.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { readingsByTime } from '../series/recorded-series.ts';
import { seriesPlaces } from './series-place.ts';

/** Every time of which nobody has said which of its entries counts. */
export function undecidedEntries(blocks: readonly RecordedBlock[]): FieldError[] {
  return seriesPlaces(blocks).flatMap(({ path, name, series }) =>
    readingsByTime(series.readings).undecided.map((entries) => {
      const minutes = entries[0]?.minutesAfterBlock ?? null;
      const time = minutes === null ? 'before the block' : `${minutes} min after it`;
      const message = `${name}, ${time}: ${entries.length} entries stand; say which counts.`;
      const field = minutes === null ? 'baseline' : 'readings';
      return { path: `${path}.${field}`, code: 'entries_undecided', message };
    }),
  );
}
