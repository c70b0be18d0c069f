import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type AmendPatientRequest, amendPatientRequest, type Patient } from '#shared/contract/patients.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { PersonFields, personFields } from './person-fields.tsx';
import { amendPatient } from './record-patient.ts';
import { StaleNotice } from './stale-notice.tsx';
import { type StaleChange, staleOf } from './stale-patient.ts';

/** Changes who a patient is, with a reason; the values before stay in the record. */
export function AmendPatientDialog({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [stale, setStale] = useState<StaleChange | null>(null);
  const [version, setVersion] = useState(patient.version);
  const form = useForm({ resolver: zodResolver(amendPatientRequest), defaultValues: asRequest(patient) });
  const amend = useMutation({
    mutationFn: (request: AmendPatientRequest) => amendPatient(patient.id, { version, ...request }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
    onError: (error) => {
      const newer = staleOf(error);
      setStale(newer);
      setProblem(newer ? null : showFieldProblems(error, form.setError, [...personFields, 'reason']));
    },
  });

  function goOnFrom(newer: Patient, keepsMine: boolean) {
    setVersion(newer.version);
    setStale(null);
    if (!keepsMine) form.reset({ ...asRequest(newer), reason: form.getValues('reason') });
  }

  return (
    <Dialog onClose={onClose} title={patientTexts.amendTitle}>
      <FormProvider {...form}>
        <form noValidate onSubmit={form.handleSubmit((request) => amend.mutate(request))}>
          <Stack gap="md">
            <PersonFields />
            <TextInput
              {...form.register('reason')}
              error={form.formState.errors.reason?.message}
              label={patientTexts.reason}
            />
            {stale && (
              <StaleNotice
                stale={stale}
                mine={form.getValues()}
                onMine={() => goOnFrom(stale.current, true)}
                onStored={() => goOnFrom(stale.current, false)}
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
