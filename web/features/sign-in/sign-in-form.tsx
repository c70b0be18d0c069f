import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { type SignInStep, signInRequest } from '#shared/contract/session.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { startSession } from '../../lib/start-session.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';

interface SignInFormProps {
  isDemo: boolean;
  onStep: (step: SignInStep) => Promise<void>;
}

/** Two fields, by the browser's own form: the first screen carries no library for larger ones. */
export function SignInForm({ isDemo, onStep }: SignInFormProps) {
  const [wrong, setWrong] = useState<readonly unknown[]>([]);
  const signIn = useMutation({ mutationFn: startSession, onSuccess: (step) => onStep(step) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const request = z.safeParse(signInRequest, Object.fromEntries(new FormData(form)));
    const fields = request.success ? [] : request.error.issues.map(({ path }) => path[0]);
    setWrong(fields);
    form.querySelector<HTMLInputElement>(`[name="${String(fields[0])}"]`)?.focus();
    if (request.success) signIn.mutate(request.data);
  };
  return (
    <Panel {...(isDemo && { title: signInTexts.ownPassword })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            autoComplete="username"
            autoFocus={!isDemo}
            error={wrong.includes('email') && signInTexts.emailWrong}
            label={signInTexts.email}
            name="email"
            type="email"
          />
          <PasswordInput
            autoComplete="current-password"
            error={wrong.includes('password') && signInTexts.passwordMissing}
            label={signInTexts.password}
            name="password"
          />
          <ProblemNotice error={signIn.error} />
          <Button fullWidth loading={signIn.isPending} type="submit">
            {signInTexts.signIn}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
