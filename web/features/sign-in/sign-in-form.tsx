import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type SignInStep, signInRequest } from '#shared/contract/session.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { startSession } from '../../lib/start-session.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';

interface SignInFormProps {
  isDemo: boolean;
  onStep: (step: SignInStep) => Promise<void>;
}

export function SignInForm({ isDemo, onStep }: SignInFormProps) {
  const form = useForm({
    resolver: zodResolver(signInRequest),
    defaultValues: { email: '', password: '' },
  });
  const signIn = useMutation({ mutationFn: startSession, onSuccess: (step) => onStep(step) });
  const { errors } = form.formState;
  return (
    <Panel {...(isDemo && { title: signInTexts.ownPassword })}>
      <form noValidate onSubmit={form.handleSubmit((request) => signIn.mutate(request))}>
        <Stack gap="md">
          <TextInput
            {...form.register('email')}
            autoComplete="username"
            autoFocus={!isDemo}
            error={errors.email && signInTexts.emailWrong}
            label={signInTexts.email}
            type="email"
          />
          <PasswordInput
            {...form.register('password')}
            autoComplete="current-password"
            error={errors.password && signInTexts.passwordMissing}
            label={signInTexts.password}
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
