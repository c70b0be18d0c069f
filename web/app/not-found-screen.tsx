import { LinkButton } from '../components/link-button.tsx';
import { Screen } from '../components/screen.tsx';
import { problemTexts } from '../lib/texts/problems.ts';
import { shellTexts } from '../lib/texts/shell.ts';

/** Inside the shell, so that the clinic, and a demo's label, stand here too. */
export function NotFoundScreen() {
  return (
    <Screen
      lead={shellTexts.notFoundSentence}
      tabTitle={shellTexts.notFoundTitle}
      title={shellTexts.notFoundTitle}
    >
      <LinkButton to="/">{problemTexts.toStart}</LinkButton>
    </Screen>
  );
}
