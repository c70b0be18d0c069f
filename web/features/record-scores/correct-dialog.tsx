import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type {
  Reading,
  ReadingEntry,
  RecordedReading,
  RecordReadingRequest,
} from '#shared/contract/readings.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import { correctionOf } from './reading-request.ts';
import { readingValue } from './reading-words.ts';
import { correctReading } from './record-reading.ts';
import { ScorePad } from './score-pad.tsx';
import type { SheetEntry } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';
import { parseTypedScore } from './typed-score.ts';

interface CorrectDialogProps {
  entry: SheetEntry;
  wrong: Reading;
  time: string;
  onClose: () => void;
  onStored: (reading: RecordedReading) => void;
}

/** A newer score with a reason; the old one stays on the sheet, struck. */
export function CorrectDialog({ entry, wrong, time, onClose, onStored }: CorrectDialogProps) {
  const { scale, id: seriesId } = entry.series;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ score?: string; reason?: string }>({});
  const sent = useRef<RecordReadingRequest | null>(null);
  const send = useMutation({
    mutationFn: (request: RecordReadingRequest) => correctReading(seriesId, request),
    onSuccess: onStored,
  });

  function correct(said: ReadingEntry) {
    const request = correctionOf(wrong, said, reason.trim());
    const isSame = JSON.stringify({ ...request, id: '' }) === JSON.stringify({ ...sent.current, id: '' });
    if (!isSame) sent.current = request;
    send.mutate(sent.current ?? request);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = parseTypedScore(typed, scale);
    const noScore = typed === '' ? scoreTexts.chooseScore : 'problem' in read ? read.problem : null;
    const noReason = reason.trim() === '' ? scoreTexts.correctReasonMissing : null;
    setProblem({ ...(noScore && { score: noScore }), ...(noReason && { reason: noReason }) });
    if (!noScore && !noReason && 'score' in read) correct({ kind: 'score', score: read.score });
  }

  return (
    <Dialog
      title={scoreTexts.correctTitle(siteLabel(entry.series), time)}
      isWide={scale === 'nrs11'}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <p>
          {scoreTexts.correctNow}: <strong>{readingValue(wrong, scale)}</strong>
        </p>
        {scale === 'nrs11' ? (
          <>
            <ScorePad
              label={scoreTexts.correctTo}
              chosen={typed === '' ? null : Number(typed)}
              onScore={(chosen) => setTyped(String(chosen))}
            />
            {problem.score && <p role="alert">{problem.score}</p>}
          </>
        ) : (
          <TextInput
            label={scoreTexts.correctTo}
            description={scoreTexts.scaleHint[scale]}
            error={problem.score}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <TextInput
          mt="md"
          label={scoreTexts.correctReason}
          error={problem.reason}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={send.error} />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onClose}>
            {scoreTexts.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {scoreTexts.correctSave}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
