import { getRouteApi } from '@tanstack/react-router';
import { PatientScreen } from '../../features/patients/patient-screen.tsx';

const route = getRouteApi('/signed-in/patients/$patientId');

export function PatientRoute() {
  const { patientId } = route.useParams();
  return <PatientScreen key={patientId} patientId={patientId} />;
}
