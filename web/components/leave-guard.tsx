import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from './dialog.tsx';

interface LeaveGuardProps {
  isUnsaved: () => boolean;
  /** What may still store it; asked only where that did not help. */
  saveFirst?: () => Promise<unknown>;
  texts: { readonly title: string; readonly sentence: string; readonly leave: string; readonly stay: string };
}

/** Asks before a screen is left while something on it is not stored. */
export function LeaveGuard({ isUnsaved, saveFirst, texts }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: async () => {
      if (isUnsaved()) await saveFirst?.();
      return isUnsaved();
    },
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={texts.title} onClose={blocker.reset}>
      <p>{texts.sentence}</p>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={blocker.proceed}>
          {texts.leave}
        </Button>
        <Button onClick={blocker.reset}>{texts.stay}</Button>
      </Group>
    </Dialog>
  );
}
