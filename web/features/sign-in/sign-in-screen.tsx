import { useQuery } from '@tanstack/react-query';
import { FrontPage } from '../../components/front-page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useEnterClinic } from '../../lib/enter-clinic.ts';
import { installationQuery } from '../../lib/get-installation.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import { signInTexts } from '../../lib/texts/sign-in.ts';
import { DemoPeople } from './demo-people.tsx';
import { NoClinicYet } from './no-clinic-yet.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Where everybody starts; `from` is where they wanted to go. */
export function SignInScreen({ from }: { from: string }) {
  const installation = useQuery(installationQuery);
  const enter = useEnterClinic();
  const hasClinic = installation.data?.clinicExists || installation.data?.demo;
  return (
    <FrontPage
      title={installation.data && !hasClinic ? signInTexts.welcome : signInTexts.title}
      lead={signInTexts.lead}
      footer={shellTexts.footer}
    >
      <QueryView query={installation}>
        {({ demo, demoAllowed }) => (
          <>
            {demo && <DemoPeople demo={demo} onSignedIn={(session) => enter(session, from)} />}
            {hasClinic ? (
              <SignInForm isDemo={demo !== null} onSignedIn={(session) => enter(session, from)} />
            ) : (
              <NoClinicYet demoAllowed={demoAllowed} />
            )}
          </>
        )}
      </QueryView>
    </FrontPage>
  );
}
