import { Screen } from '../../components/screen.tsx';

export function SetUpClinicScreen() {
  return (
    <Screen title="Set up" tabTitle="Set up">
      {null}
    </Screen>
  );
}
