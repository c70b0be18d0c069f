import {
  type DecideEntriesRequest,
  type RecordedReading,
  type RecordReadingRequest,
  recordedReading,
  type Series,
  series,
} from '#shared/contract/readings.ts';
import { sendJson } from '../../lib/api.ts';

export function recordReading(seriesId: string, request: RecordReadingRequest): Promise<RecordedReading> {
  return sendJson('POST', `/api/series/${seriesId}/readings`, request, recordedReading);
}

export function decideEntries(seriesId: string, request: DecideEntriesRequest): Promise<Series> {
  return sendJson('POST', `/api/series/${seriesId}/decisions`, request, series);
}
