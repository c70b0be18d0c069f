import { type ReactNode, useState } from 'react';
import { takeFragmentToken } from '../lib/fragment-token.ts';
import { setUpTexts } from '../lib/texts/set-up.ts';
import { FrontPage } from './front-page.tsx';
import { LinkButton } from './link-button.tsx';
import { Notice } from './notice.tsx';

interface TokenPageProps {
  title: string;
  lead: string;
  /** What to do when the address brought no token. */
  withoutToken: string;
  children: (token: string) => ReactNode;
}

/** A page opened by a one-time link. */
export function TokenPage({ title, lead, withoutToken, children }: TokenPageProps) {
  const [token] = useState(takeFragmentToken);
  return (
    <FrontPage lead={lead} title={title}>
      {token ? (
        children(token)
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
          {withoutToken}
        </Notice>
      )}
    </FrontPage>
  );
}
