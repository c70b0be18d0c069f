import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../../components/dialog.tsx';
import { scoreTexts } from './texts.ts';

/** Asks before the page is left while a score is not stored. */
export function LeaveGuard({ hasUnsaved }: { hasUnsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => hasUnsaved,
    enableBeforeUnload: () => hasUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={scoreTexts.leaveTitle} onClose={blocker.reset}>
      <p>{scoreTexts.leaveSentence}</p>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={blocker.proceed}>
          {scoreTexts.leave}
        </Button>
        <Button onClick={blocker.reset}>{scoreTexts.stay}</Button>
      </Group>
    </Dialog>
  );
}
