import { useState } from 'react';
import { FrontPage } from '../../components/front-page.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { takeFragmentToken } from '../../lib/fragment-token.ts';
import { setUpTexts } from '../../lib/texts/set-up.ts';
import { SetUpClinicForm } from './set-up-clinic-form.tsx';

export function SetUpClinicScreen() {
  const [token] = useState(takeFragmentToken);
  return (
    <FrontPage lead={setUpTexts.lead} title={setUpTexts.title}>
      {token ? (
        <SetUpClinicForm token={token} />
      ) : (
        <Notice
          actions={
            <LinkButton to="/sign-in" variant="default">
              {setUpTexts.toSignIn}
            </LinkButton>
          }
          title={setUpTexts.noToken}
          tone="amber"
        >
          {setUpTexts.noTokenSetUp}
        </Notice>
      )}
    </FrontPage>
  );
}
