import { LinkButton } from '../components/link-button.tsx';
import { Screen } from '../components/screen.tsx';
import { useSession } from '../lib/session.ts';
import { problemTexts } from '../lib/texts/problems.ts';
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
      <LinkButton to="/">{problemTexts.toStart}</LinkButton>
    </Screen>
  );
}
