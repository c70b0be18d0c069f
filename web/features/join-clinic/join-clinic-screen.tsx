import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { acceptInvitationRequest } from '#shared/contract/setup.ts';
import { FrontPage } from '../../components/front-page.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useEnterClinic } from '../../lib/enter-clinic.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { takeFragmentToken } from '../../lib/fragment-token.ts';
import { setUpTexts } from '../../lib/texts/set-up.ts';
import { acceptInvitation } from './accept-invitation.ts';

/** Where an invited user chooses a password. */
export function JoinClinicScreen() {
  const [token] = useState(takeFragmentToken);
  return (
    <FrontPage lead={setUpTexts.joinLead} title={setUpTexts.joinTitle}>
      {token ? (
        <JoinForm token={token} />
      ) : (
        <Notice
          actions={
            <LinkButton to="/sign-in" variant="default">
              {setUpTexts.toSignIn}
            </LinkButton>
          }
          title={setUpTexts.noToken}
          tone="amber"
        >
          {setUpTexts.noTokenJoin}
        </Notice>
      )}
    </FrontPage>
  );
}

function JoinForm({ token }: { token: string }) {
  const enter = useEnterClinic();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    resolver: zodResolver(acceptInvitationRequest),
    defaultValues: { token, password: '' },
  });
  const { errors } = form.formState;
  const join = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: (session) => enter(session),
    onError: (error) => setProblem(showFieldProblems(error, form.setError, ['password'])),
  });
  return (
    <Panel>
      <form noValidate onSubmit={form.handleSubmit((request) => join.mutate(request))}>
        <Stack gap="md">
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
