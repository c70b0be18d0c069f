import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import { Screen } from '../../components/screen.tsx';

export function WorklistScreen(_: { state: WorklistState }) {
  return (
    <Screen title="Worklist" tabTitle="Worklist">
      {null}
    </Screen>
  );
}
