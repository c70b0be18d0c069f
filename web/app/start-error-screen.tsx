import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FrontPage } from '../components/front-page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shellTexts } from '../lib/texts/shell.ts';

/** Nothing can be shown at all, for example while the server is down. */
export function StartErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <FrontPage title={shellTexts.errorTitle}>
      <ProblemNotice error={error} onRetry={tryAgain} />
    </FrontPage>
  );
}
