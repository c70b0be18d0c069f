import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signInTexts } from '../../lib/texts/sign-in.ts';

interface CodeFieldProps {
  kind: 'totp' | 'recovery_code';
  isPending: boolean;
  onCode: (code: string) => void;
  /** What was wrong with the last one; stands above the button, as on the form before. */
  problem: ReactNode;
}

/** Six digits of an authenticator app, or a recovery code. */
export function CodeField({ kind, isPending, onCode, problem }: CodeFieldProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isTotp = kind === 'totp';
  const code = isTotp ? typed.replaceAll(/\s/g, '') : typed.trim();
  function submit(event: FormEvent) {
    event.preventDefault();
    const isWhole = isTotp ? /^\d{6}$/.test(code) : code !== '';
    setWrong(!isWhole);
    if (isWhole) onCode(code);
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          autoComplete={isTotp ? 'one-time-code' : 'off'}
          autoFocus
          description={isTotp ? signInTexts.codeHelp : signInTexts.recoveryCodeHelp}
          error={isWrong && (isTotp ? signInTexts.codeWrong : signInTexts.recoveryCodeMissing)}
          inputMode={isTotp ? 'numeric' : 'text'}
          label={isTotp ? signInTexts.code : signInTexts.recoveryCode}
          maxLength={isTotp ? 12 : 40}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
          value={typed}
        />
        {problem}
        <Button fullWidth loading={isPending} type="submit">
          {signInTexts.goOn}
        </Button>
      </Stack>
    </form>
  );
}
