import { Button, TextInput } from '@mantine/core';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';
import type { CalculatorEntries } from './calculator-entries.ts';

/** Scores after the block with their minutes. */
export function ScoreFields({ block }: { block: number }) {
  const form = useFormContext<CalculatorEntries>();
  const rows = useFieldArray({ control: form.control, name: `blocks.${block}.scores` });
  const errors = form.formState.errors.blocks?.[block]?.scores;
  return (
    <fieldset className={classes.scores}>
      <legend className={classes.legend}>{texts.scores}</legend>
      <p className={classes.help}>{texts.scoresHelp}</p>
      <div aria-hidden="true" className={classes.scoreHead}>
        <span>{texts.minutes}</span>
        <span>{texts.score}</span>
      </div>
      <div className={classes.scoreRows}>
        {rows.fields.map(({ id }, row) => (
          <div className={classes.scoreRow} key={id}>
            <TextInput
              {...form.register(`blocks.${block}.scores.${row}.minutes`)}
              aria-label={texts.minutesAt(row + 1)}
              error={errors?.[row]?.minutes?.message}
              inputMode="numeric"
            />
            <TextInput
              {...form.register(`blocks.${block}.scores.${row}.score`)}
              aria-label={texts.scoreAt(row + 1)}
              error={errors?.[row]?.score?.message}
              inputMode="decimal"
            />
          </div>
        ))}
      </div>
      <Button mt="xs" onClick={() => rows.append({ minutes: '', score: '' })} size="xs" variant="default">
        {texts.addScore}
      </Button>
    </fieldset>
  );
}
