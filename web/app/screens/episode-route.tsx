import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EpisodeScreen } from '../../features/episode/episode-screen.tsx';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { EpisodeResult } from '../../features/show-result/episode-result.tsx';
import { readEpisode } from '../../lib/read-episode.ts';
import { AboutRuleFrame } from '../about-rule-frame.tsx';
import type { Named } from '../screens.ts';

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

export function readOverview(queries: QueryClient, { episodeId = '' }: Named): Promise<unknown> {
  return readEpisode(queries, episodeId);
}
