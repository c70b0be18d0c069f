import { getRouteApi } from '@tanstack/react-router';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { ScoreSheetScreen } from '../../features/record-scores/score-sheet-screen.tsx';

const route = getRouteApi('/signed-in/blocks/$blockId/scores');

export function ScoreSheetRoute() {
  const { blockId } = route.useParams();
  return (
    <ScoreSheetScreen key={blockId} blockId={blockId} history={<HistoryPanel id={blockId} kind="block" />} />
  );
}
