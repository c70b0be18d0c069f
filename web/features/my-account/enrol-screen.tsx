import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enrolled } from '#shared/contract/factors.ts';
import type { Session } from '#shared/contract/session.ts';
import { FrontPage } from '../../components/front-page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useEnterClinic } from '../../lib/enter-clinic.ts';
import { arePasskeysPossible } from '../../lib/passkey.ts';
import { signInStepQuery } from '../../lib/sign-in-step.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { EnrolApp } from './enrol-app.tsx';
import { EnrolPasskey } from './enrol-passkey.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Kept {
  session: Session;
  codes: readonly string[];
}

/** The first sign-in: nothing else opens before there is a second factor. */
export function EnrolScreen({ from }: { from: string }) {
  const step = useQuery(signInStepQuery).data;
  const enter = useEnterClinic();
  const [kept, setKept] = useState<Kept | null>(null);
  const take = ({ session, recoveryCodes }: Enrolled) =>
    recoveryCodes ? setKept({ session, codes: recoveryCodes }) : void enter(session, from);
  if (kept) {
    return (
      <FrontPage lead={accountTexts.codesLead} title={accountTexts.codesTitle}>
        <Panel>
          <RecoveryCodes codes={kept.codes} onKept={() => void enter(kept.session, from)} />
        </Panel>
      </FrontPage>
    );
  }
  const name = step?.state === 'must_enrol' ? step.displayName : '';
  return (
    <FrontPage lead={accountTexts.enrolLead(name)} title={accountTexts.enrolTitle}>
      <Panel note={accountTexts.appNote} title={accountTexts.appTitle}>
        <EnrolApp onEnrolled={take} />
      </Panel>
      <Panel note={accountTexts.passkeyNote} title={accountTexts.passkeyTitle}>
        {arePasskeysPossible() ? <EnrolPasskey onEnrolled={take} /> : accountTexts.passkeyImpossible}
      </Panel>
    </FrontPage>
  );
}
