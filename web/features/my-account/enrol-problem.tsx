import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { isNotSignedIn } from '../../lib/api-problem.ts';
import { accountTexts } from '../../lib/texts/account.ts';

/** Why setting up gave nothing; before the sign-in is complete no lock screen says that the time was up. */
export function EnrolProblem({ error }: { error: unknown }) {
  if (!isNotSignedIn(error)) return <ProblemNotice error={error} />;
  return (
    <Notice actions={<LinkButton to="/sign-in">{accountTexts.toSignIn}</LinkButton>} tone="amber" urgent>
      {accountTexts.enrolNotSignedIn}
    </Notice>
  );
}
