import {
  type DecideEntriesRequest,
  type RecordedReading,
  type RecordReadingRequest,
  recordedReading,
  type Series,
  series,
} from '#shared/contract/readings.ts';
import { sendJson } from '../../lib/api.ts';
import type { EntryToSave } from './entry-store.ts';

/** Under the name of whoever tapped, or not at all. */
export function recordReading({ seriesId, request, authorId }: EntryToSave): Promise<RecordedReading> {
  return sendJson('POST', readingsOf(seriesId), request, recordedReading, authorId);
}

export function correctReading(seriesId: string, request: RecordReadingRequest): Promise<RecordedReading> {
  return sendJson('POST', readingsOf(seriesId), request, recordedReading);
}

export function decideEntries(seriesId: string, request: DecideEntriesRequest): Promise<Series> {
  return sendJson('POST', `/api/series/${seriesId}/decisions`, request, series);
}

const readingsOf = (seriesId: string) => `/api/series/${seriesId}/readings`;
