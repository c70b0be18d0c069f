import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { UsernameField } from '../../components/username-field.tsx';
import { useDemoPassword } from '../../lib/demo-password.ts';
import { useSession } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import classes from './account.module.css';

interface PasswordAgainProps {
  note: string;
  isPending: boolean;
  error: unknown;
  onPassword: (password: string) => void;
  onClose: () => void;
}

/** An open screen alone must not be enough to change how somebody signs in. */
export function PasswordAgain({ note, isPending, error, onPassword, onClose }: PasswordAgainProps) {
  const { user } = useSession();
  const demoPassword = useDemoPassword();
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(password === '');
    if (password !== '') onPassword(password);
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p className={classes.words}>{note}</p>
        <UsernameField email={user.email} />
        <PasswordInput
          autoComplete="current-password"
          data-autofocus
          description={demoPassword}
          error={isMissing && accountTexts.passwordAgainMissing}
          label={accountTexts.passwordAgain}
          onChange={(event) => setPassword(event.currentTarget.value)}
          value={password}
        />
        <ProblemNotice error={error} />
        <Group gap="sm" justify="flex-end">
          <Button onClick={onClose} variant="default">
            {shellTexts.cancel}
          </Button>
          <Button loading={isPending} type="submit">
            {accountTexts.goOn}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
