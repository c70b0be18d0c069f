import { Screen } from '../../components/screen.tsx';

export function PatientScreen(_: { patientId: string }) {
  return (
    <Screen title="Patient" tabTitle="Patient">
      {null}
    </Screen>
  );
}
