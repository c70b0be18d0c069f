import { getRouteApi } from '@tanstack/react-router';
import { NewEpisodeForm } from '../../features/episode/new-episode-form.tsx';
import { PatientScreen } from '../../features/patients/patient-screen.tsx';

const route = getRouteApi('/signed-in/patients/$patientId');

export function PatientRoute() {
  const { patientId } = route.useParams();
  return (
    <PatientScreen
      key={patientId}
      newEpisode={(id, onCancel) => <NewEpisodeForm onCancel={onCancel} patientId={id} />}
      patientId={patientId}
    />
  );
}
