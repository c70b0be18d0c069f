import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Series } from '#shared/contract/readings.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import { EntryWords } from './entry-words.tsx';
import { decideEntries } from './record-reading.ts';
import type { SheetEntry } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';

interface DecideDialogProps {
  entry: SheetEntry;
  time: string;
  onClose: () => void;
  onDecided: (series: Series) => void;
  /** The entries are no longer those shown here. */
  onChanged: () => void;
}

/** Which of several entries counts, and why; the others are set aside and stay on record. */
export function DecideDialog({ entry, time, onClose, onDecided, onChanged }: DecideDialogProps) {
  const { series, undecided } = entry;
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ chosen?: string; reason?: string }>({});
  const decide = useMutation({
    mutationFn: () =>
      decideEntries(series.id, {
        countingId: chosen,
        setAsideIds: undecided.map(({ id }) => id).filter((id) => id !== chosen),
        reason: reason.trim(),
      }),
    onSuccess: onDecided,
    onError: onChanged,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const noReason = reason.trim() === '';
    setProblem({
      ...(chosen === '' && { chosen: scoreTexts.decideMissing }),
      ...(noReason && { reason: scoreTexts.decideReasonMissing }),
    });
    if (chosen !== '' && !noReason) decide.mutate();
  }

  return (
    <Dialog title={scoreTexts.decideTitle(siteLabel(series), time)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Radio.Group
          label={scoreTexts.decideChoice}
          description={scoreTexts.decideHint}
          error={problem.chosen}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="sm" my="sm">
            {undecided.map((reading) => (
              <Radio
                key={reading.id}
                value={reading.id}
                label={<EntryWords reading={reading} scale={series.scale} />}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          mt="md"
          label={scoreTexts.decideReason}
          error={problem.reason}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={decide.error} />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {scoreTexts.cancel}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {scoreTexts.decideSave}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
