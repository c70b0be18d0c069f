import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { changePasswordRequest } from '#shared/contract/own-sessions.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { UsernameField } from '../../components/username-field.tsx';
import { useDemoPassword } from '../../lib/demo-password.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { useSession } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { changePassword, sessionsQuery } from './own-access.ts';

const empty = { currentPassword: '', newPassword: '' };

export function PasswordPanel() {
  const { user } = useSession();
  const demoPassword = useDemoPassword();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({ resolver: zodResolver(changePasswordRequest), defaultValues: empty });
  const { errors } = form.formState;
  const change = useMutation({
    mutationFn: changePassword,
    onMutate: () => setProblem(null),
    onSuccess: () => {
      form.reset(empty);
      return queryClient.invalidateQueries(sessionsQuery);
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, Object.keys(empty))),
  });
  return (
    <Panel note={accountTexts.passwordNote} title={accountTexts.passwordTitle}>
      <form noValidate onSubmit={form.handleSubmit((request) => change.mutate(request))}>
        <Stack gap="md">
          <UsernameField email={user.email} />
          <PasswordInput
            {...form.register('currentPassword')}
            autoComplete="current-password"
            description={demoPassword}
            error={errors.currentPassword && accountTexts.passwordAgainMissing}
            label={accountTexts.currentPassword}
          />
          <PasswordInput
            {...form.register('newPassword')}
            autoComplete="new-password"
            description={accountTexts.newPasswordHelp}
            error={errors.newPassword?.message}
            label={accountTexts.newPassword}
          />
          <ProblemNotice error={problem} />
          {change.isSuccess && (
            <Notice tone="blue" urgent>
              {accountTexts.passwordChanged}
            </Notice>
          )}
          <div>
            <Button loading={change.isPending} type="submit">
              {accountTexts.changePassword}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
