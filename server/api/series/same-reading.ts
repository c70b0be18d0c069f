import { isDeepStrictEqual } from 'node:util';
import type { RecordReadingRequest } from '#shared/contract/readings.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { Refusal } from '../../errors.ts';
import { parseEntry } from './parse-entry.ts';
import { reasonOf } from './reading-to-record.ts';
import type { RecordedReading } from './recorded-series.ts';

/** The same tap sent twice is one reading; the same id with other content is a mistake and refused. */
export function refuseOtherContent(
  request: RecordReadingRequest,
  seriesId: string,
  known: RecordedReading & { readonly seriesId: string },
  scale: Scale,
): void {
  const asked = {
    seriesId,
    phase: request.phase,
    minutesAfterBlock: request.minutesAfterBlock,
    ...parseEntry(request.entry, request.phase, scale),
    activity: request.activity,
    reason: reasonOf(request),
    // A void stands at the time of what it voids.
    observedAt: request.entry.kind === 'void' ? known.observedAt : new Date(request.observedAt),
    supersedesId: request.supersedesId,
    transcribed: request.transcribed,
  };
  const stored = Object.fromEntries(Object.keys(asked).map((key) => [key, Reflect.get(known, key)]));
  if (isDeepStrictEqual({ ...stored, transcribed: known.source === 'transcribed' }, asked)) return;
  const message = 'This id was used for another reading; make a new one.';
  throw new Refusal('id_reused', [{ path: 'id', code: 'id_reused', message }]);
}
