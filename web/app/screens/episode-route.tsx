import { getRouteApi } from '@tanstack/react-router';
import { EpisodeScreen } from '../../features/episode/episode-screen.tsx';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { EpisodeResult } from '../../features/show-result/episode-result.tsx';
import { AboutRuleFrame } from '../about-rule-frame.tsx';

const route = getRouteApi('/signed-in/episodes/$episodeId');

export function EpisodeRoute() {
  const { episodeId } = route.useParams();
  return (
    <AboutRuleFrame>
      <EpisodeScreen
        episodeId={episodeId}
        history={<HistoryPanel id={episodeId} kind="episode" />}
        key={episodeId}
        result={<EpisodeResult episodeId={episodeId} isFolded />}
      />
    </AboutRuleFrame>
  );
}
