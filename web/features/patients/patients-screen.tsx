import { Screen } from '../../components/screen.tsx';

export function PatientsScreen(_: { q: string }) {
  return (
    <Screen title="Patients" tabTitle="Patients">
      {null}
    </Screen>
  );
}
