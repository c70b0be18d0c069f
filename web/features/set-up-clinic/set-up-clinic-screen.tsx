import { TokenPage } from '../../components/token-page.tsx';
import { setUpTexts } from '../../lib/texts/set-up.ts';
import { SetUpClinicForm } from './set-up-clinic-form.tsx';

export function SetUpClinicScreen() {
  return (
    <TokenPage lead={setUpTexts.lead} title={setUpTexts.title} withoutToken={setUpTexts.noTokenSetUp}>
      {(token) => <SetUpClinicForm token={token} />}
    </TokenPage>
  );
}
