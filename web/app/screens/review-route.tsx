import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ReviewScreen } from '../../features/review-episode/review-screen.tsx';
import { EpisodeResult } from '../../features/show-result/episode-result.tsx';
import { readEpisode } from '../../lib/read-episode.ts';
import { AboutRuleFrame } from '../about-rule-frame.tsx';
import type { Named } from '../screens.ts';

const route = getRouteApi('/signed-in/episodes/$episodeId/review');

export function ReviewRoute() {
  const { episodeId } = route.useParams();
  return (
    <AboutRuleFrame>
      <ReviewScreen episodeId={episodeId} key={episodeId} result={<EpisodeResult episodeId={episodeId} />} />
    </AboutRuleFrame>
  );
}

export function readReview(queries: QueryClient, { episodeId = '' }: Named): Promise<unknown> {
  return readEpisode(queries, episodeId);
}
