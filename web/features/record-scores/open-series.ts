import { type OpenSeriesRequest, type Series, series } from '#shared/contract/readings.ts';
import { sendJson } from '../../lib/api.ts';

export function openSeries(blockId: string, request: OpenSeriesRequest): Promise<Series> {
  return sendJson('POST', `/api/blocks/${blockId}/series`, request, series);
}
