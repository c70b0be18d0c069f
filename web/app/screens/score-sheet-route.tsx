import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { ScoreSheetScreen } from '../../features/record-scores/score-sheet-screen.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import type { Named } from '../screens.ts';

const route = getRouteApi('/signed-in/blocks/$blockId/scores');

export function ScoreSheetRoute() {
  const { blockId } = route.useParams();
  return (
    <ScoreSheetScreen key={blockId} blockId={blockId} history={<HistoryPanel id={blockId} kind="block" />} />
  );
}

export function readScoreSheet(queries: QueryClient, { blockId = '' }: Named): Promise<unknown> {
  return queries.prefetchQuery(blockQuery(blockId));
}
