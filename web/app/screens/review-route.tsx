import { getRouteApi } from '@tanstack/react-router';
import { ReviewScreen } from '../../features/review-episode/review-screen.tsx';
import { EpisodeResult } from '../../features/show-result/episode-result.tsx';
import { AboutRuleFrame } from '../about-rule-frame.tsx';

const route = getRouteApi('/signed-in/episodes/$episodeId/review');

export function ReviewRoute() {
  const { episodeId } = route.useParams();
  return (
    <AboutRuleFrame>
      <ReviewScreen episodeId={episodeId} key={episodeId} result={<EpisodeResult episodeId={episodeId} />} />
    </AboutRuleFrame>
  );
}
