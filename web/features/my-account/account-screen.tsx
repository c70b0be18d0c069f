import { Screen } from '../../components/screen.tsx';
import { useSession } from '../../lib/session.ts';
import { accountTexts } from '../../lib/texts/account.ts';
import { FactorsPanel } from './factors-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { RemoveDemoPanel } from './remove-demo-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

export function AccountScreen() {
  const { isDemo } = useSession().clinic;
  return (
    <Screen lead={accountTexts.lead} tabTitle={accountTexts.title} title={accountTexts.title} width="narrow">
      <FactorsPanel />
      <PasswordPanel />
      <SessionsPanel />
      {isDemo && <RemoveDemoPanel />}
    </Screen>
  );
}
