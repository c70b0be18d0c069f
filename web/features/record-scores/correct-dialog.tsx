import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type {
  Reading,
  ReadingEntry,
  RecordedReading,
  RecordReadingRequest,
} from '#shared/contract/readings.ts';
import { CheckLine } from '../../components/check-line.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { siteLabel } from '../../lib/site-label.ts';
import { activityWords } from '../../lib/texts/record-words.ts';
import { ActivityChoice } from './activity-choice.tsx';
import classes from './correct-dialog.module.css';
import { CorrectScoreField } from './correct-score-field.tsx';
import { correctionOf, entryOf } from './reading-request.ts';
import { readingValue } from './reading-words.ts';
import { correctReading } from './record-reading.ts';
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

/** A newer score, another activity, or none at all, with a reason; the old one stays on the sheet, struck. */
export function CorrectDialog({ entry, wrong, time, onClose, onStored }: CorrectDialogProps) {
  const { scale, id: seriesId } = entry.series;
  const [typed, setTyped] = useState('');
  const [activity, setActivity] = useState(wrong.activity);
  const [isTakenBack, setIsTakenBack] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ score?: string; reason?: string }>({});
  const sent = useRef<RecordReadingRequest | null>(null);
  const send = useMutation({
    mutationFn: (request: RecordReadingRequest) => correctReading(seriesId, request),
    onSuccess: onStored,
  });
  /** Said without choosing a score: only the activity was wrong. */
  const kept = activity === wrong.activity ? null : entryOf(wrong);

  function said(): ReadingEntry | string {
    if (isTakenBack) return { kind: 'void' };
    if (typed === '') return kept ?? scoreTexts.chooseScore;
    const read = parseTypedScore(typed, scale);
    return 'problem' in read ? read.problem : { kind: 'score', score: read.score };
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const right = said();
    const noReason = reason.trim() === '' ? scoreTexts.correctReasonMissing : null;
    const isWrong = typeof right === 'string';
    setProblem({ ...(isWrong && { score: right }), ...(noReason && { reason: noReason }) });
    if (isWrong || noReason) return;
    const request = correctionOf(wrong, right, reason.trim(), activity);
    const isSame = JSON.stringify({ ...request, id: '' }) === JSON.stringify({ ...sent.current, id: '' });
    if (!isSame) sent.current = request;
    send.mutate(sent.current ?? request);
  }

  return (
    <Dialog
      title={scoreTexts.correctTitle(siteLabel(entry.series), time)}
      isWide={scale === 'nrs11'}
      onClose={onClose}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.recorded}>
          {scoreTexts.correctNow}: <strong>{readingValue(wrong, scale)}</strong>
          {wrong.activity && ` · ${activityWords[wrong.activity]}`}
        </p>
        {!isTakenBack && (
          <>
            <CorrectScoreField
              scale={scale}
              typed={typed}
              onTyped={setTyped}
              problem={problem.score ?? null}
            />
            {kept && typed === '' && <p className={classes.kept}>{scoreTexts.correctToKept}</p>}
            <ActivityChoice id="correct" activity={activity} onActivity={setActivity} />
          </>
        )}
        <TextInput
          label={scoreTexts.correctReason}
          error={problem.reason}
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <CheckLine
          label={scoreTexts.takeBack}
          description={scoreTexts.takeBackHint}
          checked={isTakenBack}
          onChange={setIsTakenBack}
        />
        <ProblemNotice error={send.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {scoreTexts.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {isTakenBack ? scoreTexts.takeBackSave : scoreTexts.correctSave}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
