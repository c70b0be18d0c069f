import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NewEpisodePanel } from '../../features/episode/new-episode-panel.tsx';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { patientQuery } from '../../features/patients/get-patient.ts';
import { PatientScreen } from '../../features/patients/patient-screen.tsx';
import { ClosedRecord } from '../../features/restricted-record/closed-record.tsx';
import { RestrictionPanel } from '../../features/restricted-record/restriction-panel.tsx';
import type { Named } from '../screens.ts';

const route = getRouteApi('/signed-in/patients/$patientId');

export function PatientRoute() {
  const { patientId } = route.useParams();
  return (
    <PatientScreen
      closed={(error) => <ClosedRecord error={error} patientId={patientId} />}
      history={<HistoryPanel id={patientId} kind="patient" />}
      key={patientId}
      newEpisode={(id, onClose) => <NewEpisodePanel onClose={onClose} patientId={id} />}
      patientId={patientId}
      restriction={(restriction) => <RestrictionPanel patientId={patientId} restriction={restriction} />}
    />
  );
}

export function readPatient(queries: QueryClient, { patientId = '' }: Named): Promise<unknown> {
  return queries.prefetchQuery(patientQuery(patientId));
}
