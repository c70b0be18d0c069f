import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import type { SheetEntry } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';

interface NotDoneDialogProps {
  entry: SheetEntry;
  /** The other levels without a score at this time. */
  others: readonly SheetEntry[];
  time: string;
  onClose: () => void;
  onNotDone: (entries: readonly SheetEntry[], reason: string) => void;
}

/** A score that was not taken is recorded as such, with a reason; it never becomes a zero. */
export function NotDoneDialog({ entry, others, time, onClose, onNotDone }: NotDoneDialogProps) {
  const [reason, setReason] = useState('');
  const [isForAll, setIsForAll] = useState(false);
  const [isMissing, setIsMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') setIsMissing(true);
    else onNotDone(isForAll ? [entry, ...others] : [entry], reason.trim());
  }

  return (
    <Dialog title={scoreTexts.notDoneTitle(siteLabel(entry.series), time)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={scoreTexts.notDoneReason}
          error={isMissing ? scoreTexts.notDoneMissing : null}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setIsMissing(false);
          }}
        />
        <Group gap={6} mt={8}>
          {scoreTexts.notDoneReasons.map((words) => (
            <Button key={words} variant="default" size="xs" onClick={() => setReason(words)}>
              {words}
            </Button>
          ))}
        </Group>
        {others.length > 0 && (
          <Checkbox
            mt="md"
            label={scoreTexts.notDoneForAll(others.map(({ series }) => siteLabel(series)).join(', '))}
            checked={isForAll}
            onChange={(event) => setIsForAll(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {scoreTexts.cancel}
          </Button>
          <Button type="submit">{scoreTexts.notDoneSave}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
