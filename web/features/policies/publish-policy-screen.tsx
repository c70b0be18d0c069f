import { Screen } from '../../components/screen.tsx';

export function PublishPolicyScreen(_: { policyId: string }) {
  return (
    <Screen title="Publish" tabTitle="Publish">
      {null}
    </Screen>
  );
}
