import { Screen } from '../../components/screen.tsx';

export function CalculatorScreen() {
  return (
    <Screen title="Calculator" tabTitle="Calculator">
      {null}
    </Screen>
  );
}
