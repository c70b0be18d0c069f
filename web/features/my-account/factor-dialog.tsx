import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enrolled } from '#shared/contract/factors.ts';
import { Dialog } from '../../components/dialog.tsx';
import { sessionQuery } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { EnrolApp } from './enrol-app.tsx';
import { EnrolPasskey } from './enrol-passkey.tsx';
import { factorsQuery, removePasskey, removeTotp, renewCodes, sessionsQuery } from './own-access.ts';
import { PasswordAgain } from './password-again.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

export type FactorChange =
  | { kind: 'app'; isNew: boolean }
  | { kind: 'passkey' | 'codes' | 'remove_app' }
  | { kind: 'remove_passkey'; id: string; name: string };

const titles = {
  app: accountTexts.appTitle,
  passkey: accountTexts.addPasskey,
  codes: accountTexts.renewCodes,
  remove_app: accountTexts.removeNamed(accountTexts.factor.app),
  remove_passkey: accountTexts.removeNamed(accountTexts.passkeyTitle),
} as const;

function noteOf(change: FactorChange): string {
  switch (change.kind) {
    case 'app':
      return change.isNew ? accountTexts.appNote : accountTexts.replaceNote;
    case 'passkey':
      return accountTexts.passkeyNote;
    case 'codes':
      return accountTexts.renewCodesNote;
    case 'remove_app':
      return accountTexts.removeNote(accountTexts.factor.app);
    case 'remove_passkey':
      return accountTexts.removeNote(change.name);
  }
}

/** One change of one's factors: the password first, then what it takes. */
export function FactorDialog({ change, onClose }: { change: FactorChange; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [password, setPassword] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () =>
    Promise.all([queryClient.invalidateQueries(factorsQuery), queryClient.invalidateQueries(sessionsQuery)]);
  const done = async (fresh: readonly string[] | null) => {
    setCodes(fresh);
    await refresh();
    if (fresh === null) onClose();
  };
  const enrol = ({ session, recoveryCodes }: Enrolled) => {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void done(recoveryCodes);
  };
  const direct = useMutation({
    mutationFn: async (given: string): Promise<readonly string[] | null> => {
      if (change.kind === 'codes') return renewCodes(given);
      await (change.kind === 'remove_passkey' ? removePasskey(change.id, given) : removeTotp(given));
      return null;
    },
    onSuccess: done,
  });
  const isEnrolment = change.kind === 'app' || change.kind === 'passkey';
  return (
    <Dialog onClose={onClose} title={codes ? accountTexts.codesTitle : titles[change.kind]}>
      {codes ? (
        <>
          <p>{accountTexts.codesLead}</p>
          <RecoveryCodes codes={codes} onKept={onClose} />
        </>
      ) : password === null ? (
        <PasswordAgain
          error={direct.error}
          isPending={direct.isPending}
          note={noteOf(change)}
          onClose={onClose}
          onPassword={isEnrolment ? setPassword : direct.mutate}
        />
      ) : (
        <>
          {change.kind === 'app' ? (
            <EnrolApp onEnrolled={enrol} password={password} />
          ) : (
            <EnrolPasskey onEnrolled={enrol} password={password} />
          )}
          <Button fullWidth mt="sm" onClick={onClose} variant="default">
            {accountTexts.close}
          </Button>
        </>
      )}
    </Dialog>
  );
}
