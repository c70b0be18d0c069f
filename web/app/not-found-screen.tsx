import { FrontPage } from '../components/front-page.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { shellTexts } from '../lib/texts/shell.ts';

export function NotFoundScreen() {
  return (
    <FrontPage lead={shellTexts.notFoundSentence} title={shellTexts.notFoundTitle}>
      <LinkButton to="/">{shellTexts.toStart}</LinkButton>
    </FrontPage>
  );
}
