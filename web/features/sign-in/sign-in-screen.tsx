import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FrontPage } from '../../components/front-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useFollowStep } from '../../lib/enter-clinic.ts';
import { installationQuery } from '../../lib/get-installation.ts';
import { signInStepQuery } from '../../lib/sign-in-step.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';
import { DemoPeople } from './demo-people.tsx';
import { FactorFormLater } from './factor-form-later.tsx';
import { NoClinicYet } from './no-clinic-yet.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Where everybody starts; `from` is where they wanted to go. */
export function SignInScreen({ from }: { from: string }) {
  const queryClient = useQueryClient();
  const installation = useQuery(installationQuery);
  const step = useQuery(signInStepQuery);
  const follow = useFollowStep();
  const [tookTooLong, setTookTooLong] = useState(false);
  if (step.data?.state === 'factor_due') {
    const startAgain = (isLate: boolean) => {
      setTookTooLong(isLate);
      queryClient.setQueryData(signInStepQuery.queryKey, null);
    };
    return (
      <FrontPage footer={shellTexts.footer} lead={signInTexts.factorLead} title={signInTexts.factorTitle}>
        <Panel title={step.data.displayName}>
          <FactorFormLater
            factors={step.data.factors}
            onProved={(session) => follow({ state: 'full', session }, from)}
            onStartAgain={startAgain}
          />
        </Panel>
      </FrontPage>
    );
  }
  const hasClinic = installation.data?.clinicExists || installation.data?.demo;
  return (
    <FrontPage
      title={installation.data && !hasClinic ? signInTexts.welcome : signInTexts.title}
      lead={signInTexts.lead}
      footer={shellTexts.footer}
    >
      {tookTooLong && (
        <Notice tone="amber" urgent>
          {signInTexts.tookTooLong}
        </Notice>
      )}
      <QueryView query={installation}>
        {({ demo, demoAllowed }) => (
          <>
            {demo && <DemoPeople demo={demo} onStep={(next) => follow(next, from)} />}
            {hasClinic ? (
              <SignInForm isDemo={demo !== null} onStep={(next) => follow(next, from)} />
            ) : (
              <NoClinicYet demoAllowed={demoAllowed} />
            )}
          </>
        )}
      </QueryView>
    </FrontPage>
  );
}
