import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Enrolled } from '#shared/contract/factors.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { AppSecret } from './app-secret.tsx';
import { EnrolProblem } from './enrol-problem.tsx';
import { proposeTotp } from './own-access.ts';

interface EnrolAppProps {
  /** Asked of those who are signed in in full; the secret is then shown at once. */
  password?: string;
  onEnrolled: (enrolled: Enrolled) => void;
}

/** Setting up an authenticator app: a secret to scan, and a code that proves it arrived. */
export function EnrolApp({ password, onEnrolled }: EnrolAppProps) {
  const proposal = useMutation({ mutationFn: () => proposeTotp(password) });
  const { mutate } = proposal;
  const isAtOnce = password !== undefined;
  useEffect(() => {
    if (isAtOnce) mutate();
  }, [isAtOnce, mutate]);
  if (proposal.data) return <AppSecret onEnrolled={onEnrolled} proposal={proposal.data} />;
  return (
    <>
      <EnrolProblem error={proposal.error} />
      <Button fullWidth loading={proposal.isPending} onClick={() => mutate()}>
        {accountTexts.appStart}
      </Button>
    </>
  );
}
