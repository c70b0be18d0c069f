import { Screen } from '../../components/screen.tsx';

export function JoinClinicScreen() {
  return (
    <Screen title="Join" tabTitle="Join">
      {null}
    </Screen>
  );
}
