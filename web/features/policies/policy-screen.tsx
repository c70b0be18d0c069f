import { Screen } from '../../components/screen.tsx';

export function PolicyScreen(_: { policyId: string }) {
  return (
    <Screen title="Policy" tabTitle="Policy">
      {null}
    </Screen>
  );
}
