import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { recordPatientRequest } from '#shared/contract/patients.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { PersonFields, personFields } from './person-fields.tsx';
import { recordPatient } from './record-patient.ts';

export function NewPatientDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    resolver: zodResolver(recordPatientRequest),
    defaultValues: {
      identifier: '',
      familyName: '',
      givenName: '',
      birthDate: '',
      sex: 'not_recorded' as const,
    },
  });
  const record = useMutation({
    mutationFn: recordPatient,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['patients'] });
      await navigate({ to: '/patients/$patientId', params: { patientId: id } });
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, [...personFields])),
  });
  return (
    <Dialog onClose={onClose} title={patientTexts.newPatient}>
      <FormProvider {...form}>
        <form noValidate onSubmit={form.handleSubmit((request) => record.mutate(request))}>
          <Stack gap="md">
            <PersonFields />
            <ProblemNotice error={problem} />
            <Group gap="sm" justify="flex-end">
              <Button onClick={onClose} variant="default">
                {patientTexts.cancel}
              </Button>
              <Button loading={record.isPending} type="submit">
                {patientTexts.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </Dialog>
  );
}
