import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Block } from '#shared/contract/blocks.ts';
import type { RecordOutcomeRequest, Series } from '#shared/contract/readings.ts';
import type { Versioned } from '../../lib/api.ts';
import { parseDecimal } from '../../lib/decimal-text.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { siteLabel } from '../../lib/site-label.ts';
import classes from './course-panel.module.css';
import { OptionRow } from './option-row.tsx';
import { recordOutcome } from './record-outcome.ts';
import { SaveBar } from './save-bar.tsx';
import { scoreTexts } from './texts.ts';

interface OutcomeDraft {
  version: number;
  percent: string;
  restored: 'yes' | 'no' | 'not_recorded';
}

/** One level's outcome: the patient's own percent, and whether the usual movement was possible. */
export function OutcomeForm({ block, series }: { block: Block; series: Series }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<OutcomeDraft | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const shown = draft ?? draftOf(series);
  const site = siteLabel(series);
  const { queryKey } = blockQuery(block.id);
  const save = useMutation({
    mutationFn: (request: Versioned<RecordOutcomeRequest>) => recordOutcome(series.id, request),
    onSuccess: () => {
      setDraft(null);
      void queries.invalidateQueries({ queryKey: ['episode', block.episodeId] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });

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
          onChange={(event) => setDraft({ ...shown, percent: event.currentTarget.value })}
        />
        <OptionRow
          legend={scoreTexts.functionRestored}
          name={`function-${series.id}`}
          options={[
            { value: 'yes', label: scoreTexts.yes },
            { value: 'no', label: scoreTexts.no },
            { value: 'not_recorded', label: scoreTexts.notRecorded },
          ]}
          chosen={shown.restored}
          onChoose={(value) =>
            setDraft({ ...shown, restored: value === 'yes' || value === 'no' ? value : 'not_recorded' })
          }
        />
      </div>
      <SaveBar
        error={save.error}
        isSaved={save.isSuccess && draft === null}
        stored={storedWords(series)}
        onSaveMine={() => send(series.version)}
      >
        <Button
          type="submit"
          variant={draft === null ? 'default' : 'filled'}
          disabled={draft === null}
          loading={save.isPending}
          aria-label={`${scoreTexts.saveOutcome}, ${site}`}
        >
          {scoreTexts.saveOutcome}
        </Button>
      </SaveBar>
    </form>
  );
}

function draftOf({ version, patientStatedPercent, functionRestored }: Series): OutcomeDraft {
  return {
    version,
    percent: patientStatedPercent === null ? '' : String(patientStatedPercent),
    restored: functionRestored === null ? 'not_recorded' : functionRestored ? 'yes' : 'no',
  };
}

function readPercent(text: string): number | null | 'wrong' {
  const typed = parseDecimal(text);
  if ('problem' in typed) return typed.problem === 'empty' ? null : 'wrong';
  const isFine = typed.value <= 100 && Number(typed.value.toFixed(1)) === typed.value;
  return isFine ? typed.value : 'wrong';
}

function storedWords({ patientStatedPercent, functionRestored }: Series): string {
  const words =
    functionRestored === null ? scoreTexts.notRecorded : functionRestored ? scoreTexts.yes : scoreTexts.no;
  const percent = patientStatedPercent === null ? scoreTexts.notRecorded : `${patientStatedPercent} %`;
  return `${percent} · ${scoreTexts.functionRestored}: ${words}`;
}
