import type { DecideEntriesRequest } from '#shared/contract/readings.ts';
import { Refusal } from '../../errors.ts';
import { type RecordedReading, readingsByTime } from './recorded-series.ts';

/**
 * The entries of one time that are set aside, or a refusal: a decision is made over exactly the entries that were seen.
 */
export function entriesToSetAside(
  readings: readonly RecordedReading[],
  { countingId, setAsideIds }: Pick<DecideEntriesRequest, 'countingId' | 'setAsideIds'>,
): RecordedReading[] {
  if (!readings.some(({ id }) => id === countingId)) {
    const message = 'There is no such score in this series.';
    throw new Refusal('not_found', [{ path: 'countingId', code: 'not_found', message }]);
  }
  const { undecided } = readingsByTime(readings);
  const entries = undecided.find((group) => group.some(({ id }) => id === countingId)) ?? [];
  const others = entries.filter(({ id }) => id !== countingId);
  const seen = new Set(setAsideIds);
  const isAsSeen = seen.size === others.length && others.every(({ id }) => seen.has(id));
  if (others.length === 0 || !isAsSeen) throw new Refusal('entries_changed');
  return others;
}
