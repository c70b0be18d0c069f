import { Screen } from '../../components/screen.tsx';

export function ScoreSheetScreen(_: { blockId: string }) {
  return (
    <Screen title="Score sheet" tabTitle="Score sheet">
      {null}
    </Screen>
  );
}
