import { Screen } from '../../components/screen.tsx';
import { accountTexts } from '../../lib/texts/account.ts';
import { FactorsPanel } from './factors-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

export function AccountScreen() {
  return (
    <Screen lead={accountTexts.lead} tabTitle={accountTexts.title} title={accountTexts.title} width="narrow">
      <FactorsPanel />
      <PasswordPanel />
      <SessionsPanel />
    </Screen>
  );
}
