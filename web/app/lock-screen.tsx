import { Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Session, SignInStep } from '#shared/contract/session.ts';
import { Mark } from '../components/mark.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { UsernameField } from '../components/username-field.tsx';
import { FactorFormLater } from '../features/sign-in/factor-form-later.tsx';
import { useDemoPassword } from '../lib/demo-password.ts';
import { sessionQuery, useSession } from '../lib/session.ts';
import { unlockSession } from '../lib/session-lock.ts';
import { startSession } from '../lib/start-session.ts';
import { shellTexts } from '../lib/texts/shell.ts';
import { signInTexts } from '../lib/texts/sign-in.ts';
import classes from './lock-screen.module.css';

/** Covers everything, open dialogs too, until the same person signs in again. */
export function LockScreen() {
  const { user } = useSession();
  const demoPassword = useDemoPassword();
  const [password, setPassword] = useState('');
  const page = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  useEffect(() => stayOpen(page.current), []);
  const [step, setStep] = useState<SignInStep | null>(null);
  const unlock = async (session: Session) => {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    unlockSession();
    await queryClient.invalidateQueries();
  };
  const signIn = useMutation({
    mutationFn: () => startSession({ email: user.email, password }),
    onSuccess: (next) => {
      setPassword('');
      if (next.state === 'full') return unlock(next.session);
      // Setting a factor up takes a page of its own.
      if (next.state === 'must_enrol') return window.location.assign('/enrol');
      setStep(next);
    },
  });
  return (
    <dialog aria-label={shellTexts.lockTitle} className={classes.page} ref={page}>
      <div className={classes.card}>
        <Stack gap="md">
          <Mark size={40} />
          <div>
            <h1 className={classes.title}>{shellTexts.lockTitle}</h1>
            <p className={classes.words}>{shellTexts.lockSentence}</p>
          </div>
          {step?.state === 'factor_due' ? (
            <FactorFormLater factors={step.factors} onProved={unlock} onStartAgain={() => setStep(null)} />
          ) : (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                signIn.mutate();
              }}
            >
              <Stack gap="md">
                <UsernameField email={user.email} />
                <PasswordInput
                  autoComplete="current-password"
                  autoFocus
                  description={demoPassword}
                  label={signInTexts.passwordOf(user.displayName)}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                  required
                  value={password}
                  withAsterisk={false}
                />
                <ProblemNotice error={signIn.error} />
                <Button loading={signIn.isPending} type="submit">
                  {signInTexts.signIn}
                </Button>
              </Stack>
            </form>
          )}
          <Anchor href="/sign-in" size="sm">
            {shellTexts.lockOther}
          </Anchor>
        </Stack>
      </div>
    </dialog>
  );
}

/** A dialog above all others that Escape does not close. */
function stayOpen(dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (!dialog) return undefined;
  const open = () => dialog.isConnected && !dialog.open && dialog.showModal();
  const refuse = (event: Event) => event.preventDefault();
  open();
  dialog.addEventListener('cancel', refuse);
  dialog.addEventListener('close', open);
  return () => {
    dialog.removeEventListener('cancel', refuse);
    dialog.removeEventListener('close', open);
    dialog.close();
  };
}
