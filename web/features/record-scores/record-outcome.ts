import { type RecordOutcomeRequest, type Series, series } from '#shared/contract/readings.ts';
import { sendJson } from '../../lib/api.ts';

export function recordOutcome(seriesId: string, request: RecordOutcomeRequest): Promise<Series> {
  return sendJson('PUT', `/api/series/${seriesId}/outcome`, request, series);
}
