import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Restriction } from '#shared/contract/restrictions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { hasCode } from '../../lib/api-problem.ts';
import { formatShortName } from '../../lib/format.ts';
import { useMay } from '../../lib/session.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { useToday } from '../../lib/today.ts';
import { AmendPatientDialog } from './amend-patient-dialog.tsx';
import { EpisodeRows } from './episode-rows.tsx';
import { patientQuery } from './get-patient.ts';

interface PatientScreenProps {
  patientId: string;
  /** The form of a new episode, with how to leave it. */
  newEpisode: (patientId: string, onClose: () => void) => ReactNode;
  /** Who opens the record. */
  restriction: (restriction: Restriction | null) => ReactNode;
  /** The whole screen when the record is closed to the one who asks. */
  closed: (error: unknown) => ReactNode;
  /** What was done to this record. */
  history: ReactNode;
}

/** One patient with all episodes. */
export function PatientScreen({ patientId, newEpisode, restriction, closed, history }: PatientScreenProps) {
  const query = useQuery(patientQuery(patientId));
  const [isAdding, setAdding] = useState(false);
  const [isAmending, setAmending] = useState(false);
  const mayAmend = useMay('record_patient');
  const today = useToday();
  if (hasCode(query.error, 'record_restricted')) return closed(query.error);
  const patient = query.data?.patient;
  const add = <Button onClick={() => setAdding(true)}>{patientTexts.newEpisode}</Button>;
  return (
    <Screen
      actions={
        !isAdding &&
        query.data && (
          <>
            {mayAmend && (
              <Button onClick={() => setAmending(true)} variant="default">
                {patientTexts.amend}
              </Button>
            )}
            {query.data.episodes.length > 0 && add}
          </>
        )
      }
      banner={(patient || !query.error) && <PatientBanner patient={patient} today={today} />}
      tabTitle={patient ? formatShortName(patient.familyName, patient.givenName) : patientTexts.title}
      title={patientTexts.episodes}
    >
      {isAmending && patient && <AmendPatientDialog onClose={() => setAmending(false)} patient={patient} />}
      {isAdding && newEpisode(patientId, () => setAdding(false))}
      <QueryView query={query}>
        {({ episodes }) => (
          <Panel flush>
            {episodes.length > 0 ? (
              <EpisodeRows episodes={episodes} />
            ) : (
              <EmptyState actions={!isAdding && add} title={patientTexts.noEpisode}>
                {patientTexts.noEpisodeHelp}
              </EmptyState>
            )}
          </Panel>
        )}
      </QueryView>
      {query.data && restriction(query.data.restriction)}
      {query.data && history}
    </Screen>
  );
}
