import { LinkButton } from '../components/link-button.tsx';
import { Screen } from '../components/screen.tsx';
import { useSession } from '../lib/session.ts';
import { roleWords, shellTexts } from '../lib/texts/shell.ts';

export function NoPermissionScreen() {
  const { user } = useSession();
  return (
    <Screen
      title={shellTexts.noPermissionTitle}
      tabTitle={shellTexts.noPermissionTitle}
      lead={shellTexts.noPermissionSentence(roleWords[user.role])}
      width="narrow"
    >
      <LinkButton to="/">{shellTexts.toStart}</LinkButton>
    </Screen>
  );
}
