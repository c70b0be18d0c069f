import { getRouteApi } from '@tanstack/react-router';
import { TranscriptionScreen } from '../../features/record-scores/transcription-screen.tsx';

const route = getRouteApi('/signed-in/blocks/$blockId/diary');

export function TranscriptionRoute() {
  const { blockId } = route.useParams();
  return <TranscriptionScreen key={blockId} blockId={blockId} />;
}
