import type { ReactNode } from 'react';
import { Screen } from '../../components/screen.tsx';

export function EpisodeScreen({ result }: { episodeId: string; result: ReactNode }) {
  return (
    <Screen title="Episode" tabTitle="Episode">
      {result}
    </Screen>
  );
}
