import { LinkButton } from '../components/link-button.tsx';
import { Screen } from '../components/screen.tsx';
import { shellTexts } from '../lib/texts/shell.ts';

export function NotFoundScreen() {
  return (
    <Screen
      title={shellTexts.notFoundTitle}
      tabTitle={shellTexts.notFoundTitle}
      lead={shellTexts.notFoundSentence}
      width="narrow"
    >
      <LinkButton to="/">{shellTexts.toStart}</LinkButton>
    </Screen>
  );
}
