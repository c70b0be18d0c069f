import { Screen } from '../../components/screen.tsx';

export function PoliciesScreen() {
  return (
    <Screen title="Policies" tabTitle="Policies">
      {null}
    </Screen>
  );
}
