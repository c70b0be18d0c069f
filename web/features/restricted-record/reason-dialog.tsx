import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { shellTexts } from '../../lib/texts/shell.ts';
import { restrictionTexts } from './texts.ts';

interface ReasonDialogProps {
  title: string;
  submit: string;
  /** Above the reason. */
  children: ReactNode;
  label?: string;
  help?: string;
  leastLength?: number;
  tooShort?: string;
  onReason: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Something done to who opens a record, with a reason; afterwards everything on screen is read anew. */
export function ReasonDialog({
  title,
  submit,
  children,
  label = restrictionTexts.reason,
  help = restrictionTexts.reasonHelp,
  leastLength = 1,
  tooShort = restrictionTexts.reasonMissing,
  onReason,
  onClose,
}: ReasonDialogProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const change = useMutation({
    mutationFn: () => onReason(reason.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  function send(event: FormEvent) {
    event.preventDefault();
    const isTooShort = reason.trim().length < leastLength;
    setShort(isTooShort);
    if (!isTooShort) change.mutate();
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          {children}
          <TextInput
            description={help}
            error={isShort && tooShort}
            label={label}
            maxLength={300}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setShort(false);
            }}
            value={reason}
          />
          <ProblemNotice error={change.error} />
          <Group gap="sm" justify="flex-end">
            <Button onClick={onClose} variant="default">
              {shellTexts.cancel}
            </Button>
            <Button loading={change.isPending} type="submit">
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
