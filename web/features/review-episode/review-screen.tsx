import type { ReactNode } from 'react';
import { Screen } from '../../components/screen.tsx';

export function ReviewScreen({ result }: { episodeId: string; result: ReactNode }) {
  return (
    <Screen title="Review" tabTitle="Review">
      {result}
    </Screen>
  );
}
