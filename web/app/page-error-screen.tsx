import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Screen } from '../components/screen.tsx';
import { shellTexts } from '../lib/texts/shell.ts';

export function PageErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Screen title={shellTexts.errorTitle} tabTitle={shellTexts.errorTitle} width="narrow">
      <ProblemNotice error={error} onRetry={tryAgain} />
    </Screen>
  );
}
