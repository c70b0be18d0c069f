import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '../lib/texts/shell.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  isPending?: boolean;
  error?: unknown;
  children: ReactNode;
}

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  confirm,
  onConfirm,
  onClose,
  isPending,
  error,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div>{children}</div>
      <ProblemNotice error={error} />
      <Group gap="sm" justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {shellTexts.cancel}
        </Button>
        <Button loading={isPending ?? false} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
