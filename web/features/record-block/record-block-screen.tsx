import { Screen } from '../../components/screen.tsx';

export function RecordBlockScreen(_: { episodeId: string }) {
  return (
    <Screen title="Record a block" tabTitle="Record a block">
      {null}
    </Screen>
  );
}
