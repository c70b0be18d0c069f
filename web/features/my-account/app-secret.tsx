import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Enrolled, TotpProposal } from '#shared/contract/factors.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import classes from './account.module.css';
import { EnrolProblem } from './enrol-problem.tsx';
import { confirmTotp } from './own-access.ts';

interface AppSecretProps {
  proposal: TotpProposal;
  onEnrolled: (enrolled: Enrolled) => void;
}

export function AppSecret({ proposal, onEnrolled }: AppSecretProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const confirm = useMutation({ mutationFn: confirmTotp, onSuccess: onEnrolled });
  const code = typed.replaceAll(/\s/g, '');
  function submit(event: FormEvent) {
    event.preventDefault();
    const isWhole = /^\d{6}$/.test(code);
    setWrong(!isWhole);
    if (isWhole) confirm.mutate(code);
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p className={classes.words}>{accountTexts.appScan}</p>
        <img
          alt={accountTexts.appPicture}
          className={classes.qr}
          src={`data:image/svg+xml,${encodeURIComponent(proposal.qrSvg)}`}
        />
        <div>
          <p className={classes.words}>{accountTexts.appType}</p>
          <code className={classes.secret}>{proposal.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
        <TextInput
          autoComplete="one-time-code"
          autoFocus
          description={accountTexts.appConfirm}
          error={isWrong && accountTexts.codeWrong}
          inputMode="numeric"
          label={accountTexts.code}
          maxLength={12}
          onChange={(event) => setTyped(event.currentTarget.value)}
          value={typed}
        />
        <EnrolProblem error={confirm.error} />
        <Button fullWidth loading={confirm.isPending} type="submit">
          {accountTexts.confirm}
        </Button>
      </Stack>
    </form>
  );
}
