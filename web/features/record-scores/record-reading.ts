import { type Reading, type RecordReadingRequest, reading } from '#shared/contract/readings.ts';
import { sendJson } from '../../lib/api.ts';

export function recordReading(seriesId: string, request: RecordReadingRequest): Promise<Reading> {
  return sendJson('POST', `/api/series/${seriesId}/readings`, request, reading);
}
