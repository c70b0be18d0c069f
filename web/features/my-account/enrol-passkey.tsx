import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Enrolled } from '#shared/contract/factors.ts';
import { passkeyProblem } from '../../lib/passkey.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { EnrolProblem } from './enrol-problem.tsx';
import { addPasskey } from './own-access.ts';

interface EnrolPasskeyProps {
  password?: string;
  onEnrolled: (enrolled: Enrolled) => void;
}

export function EnrolPasskey({ password, onEnrolled }: EnrolPasskeyProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const making = useMutation({
    mutationFn: () => addPasskey(name.trim(), password),
    onSuccess: onEnrolled,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') making.mutate();
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          description={accountTexts.passkeyNameHelp}
          error={isMissing && accountTexts.passkeyNameMissing}
          label={accountTexts.passkeyName}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          value={name}
        />
        <EnrolProblem error={passkeyProblem(making.error)} />
        <Button fullWidth loading={making.isPending} type="submit" variant="default">
          {accountTexts.passkeyMake}
        </Button>
      </Stack>
    </form>
  );
}
