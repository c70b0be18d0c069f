import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import {
  type AmendPatientRequest,
  amendPatientRequest,
  type Patient,
  patient as patientShape,
} from '#shared/contract/patients.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RecordConflict } from '../../components/record-conflict.tsx';
import type { Versioned } from '../../lib/api.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { type NewerVersion, newerVersionOf } from '../../lib/newer-version.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { patientDifferences } from './patient-differences.ts';
import { PersonFields, personFields } from './person-fields.tsx';
import { amendPatient } from './record-patient.ts';

/** Changes who a patient is, with a reason; the values before stay in the record. */
export function AmendPatientDialog({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [stale, setStale] = useState<NewerVersion<Patient> | null>(null);
  const [version, setVersion] = useState(patient.version);
  const form = useForm({ resolver: zodResolver(amendPatientRequest), defaultValues: asRequest(patient) });
  const amend = useMutation({
    mutationFn: (request: Versioned<AmendPatientRequest>) => amendPatient(patient.id, request),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => {
      const newer = newerVersionOf(error, patientShape);
      setStale(newer);
      setProblem(newer ? null : showFieldProblems(error, form.setError, [...personFields, 'reason']));
    },
  });

  function saveOver(newer: Patient) {
    setVersion(newer.version);
    void form.handleSubmit((request) => amend.mutate({ version: newer.version, ...request }))();
  }

  function goOnFrom(newer: Patient) {
    setVersion(newer.version);
    setStale(null);
    form.reset(asRequest(newer));
  }

  return (
    <Dialog onClose={onClose} title={patientTexts.amendTitle}>
      <FormProvider {...form}>
        <form noValidate onSubmit={form.handleSubmit((request) => amend.mutate({ version, ...request }))}>
          <Stack gap="md">
            <PersonFields />
            <TextInput
              {...form.register('reason')}
              error={form.formState.errors.reason?.message}
              label={patientTexts.reason}
            />
            {stale && (
              <RecordConflict
                differences={patientDifferences(form.getValues(), stale.current)}
                isPending={amend.isPending}
                newer={stale}
                onKeepMine={() => saveOver(stale.current)}
                onTakeStored={() => goOnFrom(stale.current)}
              />
            )}
            <ProblemNotice error={problem} />
            <Group gap="sm" justify="flex-end">
              <Button onClick={onClose} variant="default">
                {patientTexts.cancel}
              </Button>
              <Button disabled={stale !== null} loading={amend.isPending} type="submit">
                {patientTexts.saveChange}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </Dialog>
  );
}

function asRequest({ identifier, familyName, givenName, birthDate, sex }: Patient): AmendPatientRequest {
  return { identifier, familyName, givenName, birthDate, sex, reason: '' };
}
