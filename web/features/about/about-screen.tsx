import { Screen } from '../../components/screen.tsx';

export function AboutScreen() {
  return (
    <Screen title="About" tabTitle="About">
      {null}
    </Screen>
  );
}
