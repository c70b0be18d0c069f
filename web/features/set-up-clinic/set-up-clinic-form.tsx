import { zodResolver } from '@hookform/resolvers/zod';
import { Button, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { setUpClinicRequest } from '#shared/contract/setup.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useFollowStep } from '../../lib/enter-clinic.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { setUpTexts } from '../../lib/texts/set-up.ts';
import { setUpClinic } from './set-up-clinic.ts';

const fields = ['clinicName', 'timeZone', 'admin.displayName', 'admin.email', 'admin.password'];
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const timeZones = [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

export function SetUpClinicForm({ token }: { token: string }) {
  const follow = useFollowStep();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    resolver: zodResolver(setUpClinicRequest),
    defaultValues: {
      token,
      clinicName: '',
      timeZone,
      admin: { displayName: '', email: '', password: '' },
    },
  });
  const { errors } = form.formState;
  const setUp = useMutation({
    mutationFn: setUpClinic,
    onSuccess: (step) => follow(step),
    onError: (error) => setProblem(showFieldProblems(error, form.setError, fields)),
  });
  return (
    <form noValidate onSubmit={form.handleSubmit((request) => setUp.mutate(request))}>
      <Panel title={setUpTexts.clinicPart}>
        <Stack gap="md">
          <TextInput
            {...form.register('clinicName')}
            autoFocus
            error={errors.clinicName?.message}
            label={setUpTexts.clinicName}
          />
          <NativeSelect
            {...form.register('timeZone')}
            data={timeZones}
            description={setUpTexts.timeZoneHelp}
            error={errors.timeZone?.message}
            label={setUpTexts.timeZone}
          />
        </Stack>
      </Panel>
      <Panel note={setUpTexts.adminHelp} title={setUpTexts.adminPart}>
        <Stack gap="md">
          <TextInput
            {...form.register('admin.displayName')}
            autoComplete="name"
            error={errors.admin?.displayName?.message}
            label={setUpTexts.displayName}
          />
          <TextInput
            {...form.register('admin.email')}
            autoComplete="username"
            error={errors.admin?.email?.message}
            label={setUpTexts.email}
            type="email"
          />
          <PasswordInput
            {...form.register('admin.password')}
            autoComplete="new-password"
            description={setUpTexts.passwordHelp}
            error={errors.admin?.password?.message}
            label={setUpTexts.password}
          />
          <ProblemNotice error={problem} />
          <Button loading={setUp.isPending} type="submit">
            {setUpTexts.submit}
          </Button>
        </Stack>
      </Panel>
    </form>
  );
}
