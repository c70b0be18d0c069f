import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { recordPatientRequest } from '#shared/contract/patients.ts';
import { sexes } from '#shared/contract/record-vocabulary.ts';
import { DayField } from '../../components/day-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { recordPatient } from './record-patient.ts';

const fields = ['identifier', 'familyName', 'givenName', 'birthDate', 'sex'];
const sexOptions = sexes.map((sex) => ({ value: sex, label: patientTexts.sexOptions[sex] }));

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
    onError: (error) => setProblem(showFieldProblems(error, form.setError, fields)),
  });
  const { errors } = form.formState;
  return (
    <Dialog onClose={onClose} title={patientTexts.newPatient}>
      <form noValidate onSubmit={form.handleSubmit((request) => record.mutate(request))}>
        <Stack gap="md">
          <FieldGrid least={180}>
            <TextInput
              {...form.register('familyName')}
              error={errors.familyName?.message}
              label={patientTexts.familyName}
            />
            <TextInput
              {...form.register('givenName')}
              error={errors.givenName?.message}
              label={patientTexts.givenName}
            />
            <DayField
              error={errors.birthDate?.message}
              label={patientTexts.birthDate}
              registration={form.register('birthDate')}
              value={form.watch('birthDate')}
            />
            <NativeSelect
              {...form.register('sex')}
              data={sexOptions}
              error={errors.sex?.message}
              label={patientTexts.sex}
            />
          </FieldGrid>
          <TextInput
            {...form.register('identifier')}
            description={patientTexts.identifierHelp}
            error={errors.identifier?.message}
            label={patientTexts.identifier}
          />
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
    </Dialog>
  );
}
