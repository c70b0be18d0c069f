import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Block } from '#shared/contract/blocks.ts';
import { type RecordOutcomeRequest, type Series, series as seriesShape } from '#shared/contract/readings.ts';
import { RecordConflict } from '../../components/record-conflict.tsx';
import type { Versioned } from '../../lib/api.ts';
import { parseDecimal } from '../../lib/decimal-text.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { newerVersionOf } from '../../lib/newer-version.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { afterDifferences, nothingTyped, withOutcome } from './after-draft.ts';
import classes from './course-panel.module.css';
import { OptionRow } from './option-row.tsx';
import { type OutcomeDraft, outcomeDraftOf, restoredWords } from './outcome-draft.ts';
import { recordOutcome } from './record-outcome.ts';
import { SaveBar } from './save-bar.tsx';
import { scoreTexts } from './texts.ts';

interface OutcomeFormProps {
  block: Block;
  series: Series;
  /** null: as it is stored. */
  draft: OutcomeDraft | null;
  onDraft: (draft: OutcomeDraft | null) => void;
}

/** One level's outcome: the patient's own percent, and whether the usual movement was possible. */
export function OutcomeForm({ block, series, draft, onDraft }: OutcomeFormProps) {
  const queries = useQueryClient();
  const [isWrong, setIsWrong] = useState(false);
  const shown = draft ?? outcomeDraftOf(series);
  const site = siteLabel(series);
  const { queryKey } = blockQuery(block.id);
  const save = useMutation({
    mutationFn: (request: Versioned<RecordOutcomeRequest>) => recordOutcome(series.id, request),
    onSuccess: () => {
      onDraft(null);
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });

  const newer = newerVersionOf(save.error, seriesShape);

  function takeStored() {
    save.reset();
    onDraft(null);
  }

  function send(version: number) {
    const percent = readPercent(shown.percent);
    setIsWrong(percent === 'wrong');
    if (percent === 'wrong') return;
    const functionRestored = shown.restored === 'not_recorded' ? null : shown.restored === 'yes';
    save.mutate({ version, patientStatedPercent: percent, functionRestored });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send(shown.version);
  }

  return (
    <form className={classes.outcome} onSubmit={submit} noValidate>
      <h3 className={classes.outcomeName}>{site}</h3>
      <div className={classes.outcomeFields}>
        <TextInput
          label={scoreTexts.statedPercent}
          error={isWrong ? scoreTexts.statedPercentProblem : null}
          inputMode="decimal"
          autoComplete="off"
          maxLength={5}
          w={240}
          value={shown.percent}
          onChange={(event) => onDraft({ ...shown, percent: event.currentTarget.value })}
        />
        <OptionRow
          legend={scoreTexts.functionRestored}
          name={`function-${series.id}`}
          options={[
            { value: 'yes', label: restoredWords.yes },
            { value: 'no', label: restoredWords.no },
            { value: 'not_recorded', label: restoredWords.not_recorded },
          ]}
          chosen={shown.restored}
          onChoose={(value) =>
            onDraft({ ...shown, restored: value === 'yes' || value === 'no' ? value : 'not_recorded' })
          }
        />
      </div>
      <SaveBar
        error={save.error}
        isSaved={save.isSuccess && draft === null}
        conflict={
          newer && (
            <RecordConflict
              differences={afterDifferences(withOutcome(nothingTyped, series.id, shown), nothingTyped, {
                ...block,
                series: [newer.current],
              })}
              isPending={save.isPending}
              newer={newer}
              onKeepMine={() => send(newer.current.version)}
              onTakeStored={takeStored}
            />
          )
        }
      >
        <Button
          type="submit"
          variant={draft === null ? 'default' : 'filled'}
          disabled={draft === null || newer !== null}
          loading={save.isPending}
          aria-label={`${scoreTexts.saveOutcome}, ${site}`}
        >
          {scoreTexts.saveOutcome}
        </Button>
      </SaveBar>
    </form>
  );
}

function readPercent(text: string): number | null | 'wrong' {
  const typed = parseDecimal(text);
  if ('problem' in typed) return typed.problem === 'empty' ? null : 'wrong';
  const isFine = typed.value <= 100 && Number(typed.value.toFixed(1)) === typed.value;
  return isFine ? typed.value : 'wrong';
}
