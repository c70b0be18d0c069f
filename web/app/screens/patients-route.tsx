import { PatientsScreen } from '../../features/patients/patients-screen.tsx';

export function PatientsRoute() {
  return <PatientsScreen />;
}
