import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type RecordPatientRequest, recordPatientRequest } from '#shared/contract/patients.ts';
import { DraftButtons } from '../../components/draft-buttons.tsx';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { useFormDraft } from '../../lib/use-form-draft.ts';
import { nobodyYet } from './new-patient-draft.ts';
import { patientDifferences } from './patient-differences.ts';
import { PersonFields, personFields } from './person-fields.tsx';
import { recordPatient } from './record-patient.ts';

interface NewPatientFormProps {
  draft: Draft<RecordPatientRequest>;
  onClose: () => void;
}

export function NewPatientForm({ draft, onClose }: NewPatientFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const isRecorded = useRef(false);
  const form = useForm({
    resolver: zodResolver(recordPatientRequest),
    defaultValues: draft.found?.content ?? nobodyYet,
  });
  useFormDraft(form, draft);
  useEffect(() => form.setFocus('familyName'), [form]);
  const record = useMutation({
    mutationFn: recordPatient,
    onSuccess: async ({ id }) => {
      isRecorded.current = true;
      await queryClient.invalidateQueries({ queryKey: ['patients'] });
      await navigate({ to: '/patients/$patientId', params: { patientId: id } });
    },
    onError: (error) => {
      draft.change(form.getValues());
      setProblem(showFieldProblems(error, form.setError, [...personFields]));
    },
  });
  async function send(request: RecordPatientRequest) {
    if (await draft.readyToSend()) record.mutate(request);
  }
  return (
    <FormProvider {...form}>
      <DraftNotice
        differences={(other) => patientDifferences(form.getValues(), other)}
        draft={draft}
        texts={patientTexts.draft}
      />
      <form noValidate onSubmit={form.handleSubmit(send)}>
        <Stack gap="md">
          <PersonFields />
          <ProblemNotice error={problem} />
          <Group gap="sm" justify="flex-end">
            <DraftButtons draft={draft} onClose={onClose} />
            <Button
              disabled={draft.state.is === 'conflict'}
              loading={form.formState.isSubmitting || record.isPending}
              type="submit"
            >
              {patientTexts.save}
            </Button>
          </Group>
          <DraftLine draft={draft} texts={patientTexts.draft} />
        </Stack>
      </form>
      <LeaveGuard
        isUnsaved={() => !isRecorded.current && !draft.isSafe()}
        saveFirst={draft.save}
        texts={patientTexts.leaving}
      />
    </FormProvider>
  );
}
