import { useMutation } from '@tanstack/react-query';
import type { SignInStep } from '#shared/contract/session.ts';
import type { Installation } from '#shared/contract/setup.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { startSession } from '../../lib/start-session.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';
import classes from './demo-people.module.css';

interface DemoPeopleProps {
  demo: NonNullable<Installation['demo']>;
  onStep: (step: SignInStep) => Promise<void>;
}

/** One card per user of the demo clinic; a tap signs in. */
export function DemoPeople({ demo, onStep }: DemoPeopleProps) {
  const signIn = useMutation({ mutationFn: startSession, onSuccess: (step) => onStep(step) });
  return (
    <Panel note={signInTexts.demoSentence} title={demo.clinicName}>
      <ul className={classes.people}>
        {demo.users.map((user) => (
          <li key={user.email}>
            <button
              className={classes.person}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ email: user.email, password: demo.password })}
              type="button"
            >
              <span className={classes.role}>{roleWords[user.role]}</span>
              <span className={classes.name}>{user.displayName}</span>
              <span className={classes.does}>{signInTexts.roleDoes[user.role]}</span>
            </button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={signIn.error} />
    </Panel>
  );
}
