import {
  type AmendEpisodeRequest,
  type EpisodeDetail,
  episodeDetail,
  type RecordEpisodeRequest,
} from '#shared/contract/episodes.ts';
import { changeJson, sendJson, type Versioned } from '../../lib/api.ts';

export function recordEpisode(patientId: string, request: RecordEpisodeRequest): Promise<EpisodeDetail> {
  return sendJson('POST', `/api/patients/${patientId}/episodes`, request, episodeDetail);
}

export function amendEpisode(
  episodeId: string,
  request: Versioned<AmendEpisodeRequest>,
): Promise<EpisodeDetail> {
  return changeJson('PUT', `/api/episodes/${episodeId}`, request, episodeDetail);
}
