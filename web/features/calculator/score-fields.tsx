import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';
import type { CalculatorEntries } from './calculator-entries.ts';
import { ScorePad } from './score-pad.tsx';

const before = -1;

/** The score before the block and those after it with their minutes: typed, or tapped one after the other. */
export function ScoreFields({ block }: { block: number }) {
  const form = useFormContext<CalculatorEntries>();
  const rows = useFieldArray({ control: form.control, name: `blocks.${block}.scores` });
  const [asked, setAsked] = useState(before);
  const errors = form.formState.errors.blocks?.[block];
  const askedName =
    asked === before
      ? (`blocks.${block}.baseline` as const)
      : (`blocks.${block}.scores.${asked}.score` as const);
  const askedMinutes = form.watch(`blocks.${block}.scores.${asked}.minutes`);

  function tap(score: string) {
    form.setValue(askedName, score, { shouldDirty: true });
    setAsked(Math.min(asked + 1, rows.fields.length - 1));
  }

  return (
    <fieldset className={classes.scores}>
      <legend className={classes.legend}>{texts.scores}</legend>
      <p className={classes.help}>{texts.scoresHelp}</p>
      {form.watch('scale') === 'nrs11' && (
        <ScorePad
          label={asked === before ? texts.baseline : texts.askedAt(askedMinutes)}
          onScore={tap}
          value={form.watch(askedName)}
        />
      )}
      <div className={classes.scoreRows}>
        <div className={classes.scoreRow} data-asked={asked === before}>
          <span className={classes.beforeLabel}>{texts.before}</span>
          <TextInput
            {...form.register(`blocks.${block}.baseline`)}
            aria-label={texts.baseline}
            error={errors?.baseline?.message}
            inputMode="decimal"
            onFocus={() => setAsked(before)}
          />
        </div>
        {rows.fields.map(({ id }, row) => (
          <div className={classes.scoreRow} data-asked={asked === row} key={id}>
            <TextInput
              {...form.register(`blocks.${block}.scores.${row}.minutes`)}
              aria-label={texts.minutesAt(row + 1)}
              error={errors?.scores?.[row]?.minutes?.message}
              inputMode="numeric"
              rightSection={<span className={classes.unit}>{texts.min}</span>}
              rightSectionPointerEvents="none"
              rightSectionWidth={34}
            />
            <TextInput
              {...form.register(`blocks.${block}.scores.${row}.score`)}
              aria-label={texts.scoreAt(row + 1)}
              error={errors?.scores?.[row]?.score?.message}
              inputMode="decimal"
              onFocus={() => setAsked(row)}
            />
          </div>
        ))}
      </div>
      <Button mt="sm" onClick={() => rows.append({ minutes: '', score: '' })} size="xs" variant="default">
        {texts.addScore}
      </Button>
    </fieldset>
  );
}
