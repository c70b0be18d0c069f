import { Button, Stack } from '@mantine/core';
import type { Invitation } from '#shared/contract/users.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { userTexts } from '../../lib/texts/users.ts';

/** The link of a fresh invitation; the only time it can be read. */
export function InvitationLink({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { timeZone } = useSession().clinic;
  return (
    <Panel
      note={userTexts.linkNote(formatDayTime(invitation.expiresAt, timeZone))}
      title={userTexts.linkTitle(invitation.user.displayName)}
    >
      <Stack align="flex-start" gap="md">
        <CopyField
          copied={userTexts.copied}
          copy={userTexts.copy}
          label={userTexts.link}
          value={new URL(invitation.linkPath, window.location.origin).href}
        />
        <Button onClick={onDone}>{userTexts.done}</Button>
      </Stack>
    </Panel>
  );
}
