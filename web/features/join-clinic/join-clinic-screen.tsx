import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { acceptInvitationRequest } from '#shared/contract/setup.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TokenPage } from '../../components/token-page.tsx';
import { UsernameField } from '../../components/username-field.tsx';
import { useFollowStep } from '../../lib/enter-clinic.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { setUpTexts } from '../../lib/texts/set-up.ts';
import { acceptInvitation } from './accept-invitation.ts';

/** Where an invited user chooses a password. */
export function JoinClinicScreen() {
  return (
    <TokenPage lead={setUpTexts.joinLead} title={setUpTexts.joinTitle} withoutToken={setUpTexts.noTokenJoin}>
      {(token) => <JoinForm token={token} />}
    </TokenPage>
  );
}

function JoinForm({ token }: { token: string }) {
  const follow = useFollowStep();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    resolver: zodResolver(acceptInvitationRequest),
    defaultValues: { token, password: '' },
  });
  const { errors } = form.formState;
  const join = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: (step) => follow(step),
    onError: (error) => setProblem(showFieldProblems(error, form.setError, ['password'])),
  });
  return (
    <Panel>
      <form noValidate onSubmit={form.handleSubmit((request) => join.mutate(request))}>
        <Stack gap="md">
          <UsernameField />
          <PasswordInput
            {...form.register('password')}
            autoComplete="new-password"
            autoFocus
            description={setUpTexts.passwordHelp}
            error={errors.password?.message}
            label={setUpTexts.password}
          />
          <ProblemNotice error={problem ?? (errors.token && new Error())} />
          <Button loading={join.isPending} type="submit">
            {setUpTexts.join}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
