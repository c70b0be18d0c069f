import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShowFactorRequest } from '#shared/contract/factors.ts';
import type { FactorKind, Session } from '#shared/contract/session.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { isNotSignedIn } from '../../lib/api-problem.ts';
import { endSession } from '../../lib/end-session.ts';
import { passkeyProblem, signWithPasskey } from '../../lib/passkey.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';
import { CodeField } from './code-field.tsx';
import classes from './factor-form.module.css';
import { showFactor } from './show-factor.ts';

export interface FactorFormProps {
  factors: readonly FactorKind[];
  onProved: (session: Session) => Promise<void>;
  /** The password is asked again; because the time was up, or because somebody wants to. */
  onStartAgain: (isLate: boolean) => void;
}

/** The second step of a sign-in: a code, a passkey, or a recovery code. */
export function FactorForm({ factors, onProved, onStartAgain }: FactorFormProps) {
  const [way, setWay] = useState<FactorKind>(factors[0] ?? 'totp');
  const proof = useMutation({
    mutationFn: async (shown: Exclude<ShowFactorRequest, { kind: 'passkey' }> | { kind: 'passkey' }) =>
      showFactor(shown.kind === 'passkey' ? { ...shown, assertion: await signWithPasskey() } : shown),
    onSuccess: (session) => onProved(session),
    onError: (error) => isNotSignedIn(error) && onStartAgain(true),
  });
  const leave = useMutation({ mutationFn: endSession, onSettled: () => onStartAgain(false) });
  const choose = (next: FactorKind) => {
    proof.reset();
    setWay(next);
  };
  const problem = <ProblemNotice error={passkeyProblem(proof.error)} />;
  return (
    <Stack gap="md">
      {way === 'passkey' ? (
        <>
          {problem}
          <Button fullWidth loading={proof.isPending} onClick={() => proof.mutate({ kind: 'passkey' })}>
            {signInTexts.usePasskey}
          </Button>
        </>
      ) : (
        <CodeField
          isPending={proof.isPending}
          key={way}
          kind={way}
          onCode={(code) => proof.mutate({ kind: way, code })}
          problem={problem}
        />
      )}
      {factors
        .filter((kind) => kind !== way)
        .map((kind) => (
          <Button fullWidth key={kind} onClick={() => choose(kind)} variant="default">
            {signInTexts.otherWay[kind]}
          </Button>
        ))}
      <Anchor
        className={classes.startAgain}
        component="button"
        onClick={() => leave.mutate()}
        size="sm"
        type="button"
      >
        {signInTexts.startAgain}
      </Anchor>
    </Stack>
  );
}
