import { type RecordOutcomeRequest, type Series, series } from '#shared/contract/readings.ts';
import { changeJson, type Versioned } from '../../lib/api.ts';

export function recordOutcome(seriesId: string, request: Versioned<RecordOutcomeRequest>): Promise<Series> {
  return changeJson('PUT', `/api/series/${seriesId}/outcome`, request, series);
}
