import { getRouteApi } from '@tanstack/react-router';
import { RecordBlockScreen } from '../../features/record-block/record-block-screen.tsx';

const route = getRouteApi('/signed-in/episodes/$episodeId/block');

export function RecordBlockRoute() {
  const { episodeId } = route.useParams();
  return <RecordBlockScreen key={episodeId} episodeId={episodeId} />;
}
