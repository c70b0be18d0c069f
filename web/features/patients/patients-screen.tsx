import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MoreButton } from '../../components/more-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';
import { patientsQuery } from './list-patients.ts';
import { NewPatientDialog } from './new-patient-dialog.tsx';
import { PatientRows } from './patient-rows.tsx';
import classes from './patients-screen.module.css';

/** Finds a patient; what is searched for stands in no address. */
export function PatientsScreen() {
  const [typed, setTyped] = useState('');
  const [q, setSearched] = useState('');
  const [isAdding, setAdding] = useState(false);
  const query = useInfiniteQuery(patientsQuery(q));
  const search = useDebouncedCallback((text: string) => setSearched(text.trim()), 250);
  return (
    <Screen
      actions={<Button onClick={() => setAdding(true)}>{patientTexts.newPatient}</Button>}
      tabTitle={patientTexts.title}
      title={patientTexts.title}
    >
      <TextInput
        className={classes.search ?? ''}
        description={patientTexts.searchHelp}
        label={patientTexts.search}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
        type="search"
        value={typed}
      />
      <Panel flush>
        <QueryView lines={8} query={query}>
          {({ pages }) => (
            <PatientRows
              onNew={() => setAdding(true)}
              patients={pages.flatMap((page) => page.patients)}
              q={q}
            />
          )}
        </QueryView>
      </Panel>
      <MoreButton query={query}>{patientTexts.more}</MoreButton>
      {isAdding && <NewPatientDialog onClose={() => setAdding(false)} />}
    </Screen>
  );
}
