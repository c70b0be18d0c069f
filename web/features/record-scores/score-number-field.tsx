import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Scale } from '#shared/domain/vocabulary.ts';
import classes from './site-entry.module.css';
import { scoreTexts } from './texts.ts';
import { parseTypedScore } from './typed-score.ts';

interface ScoreNumberFieldProps {
  label: string;
  scale: Scale;
  isDisabled: boolean;
  onScore: (score: number) => void;
}

/** A score in decimals or millimetres: typed, checked, then saved. */
export function ScoreNumberField({ label, scale, isDisabled, onScore }: ScoreNumberFieldProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = parseTypedScore(text, scale);
    if ('problem' in typed) setProblem(typed.problem);
    else onScore(typed.score);
  }

  return (
    <form className={classes.typed} onSubmit={submit} noValidate>
      <TextInput
        aria-label={label}
        description={scoreTexts.scaleHint[scale]}
        error={problem}
        inputMode="decimal"
        autoComplete="off"
        size="lg"
        disabled={isDisabled}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Button type="submit" size="lg" disabled={isDisabled}>
        {scoreTexts.save}
      </Button>
    </form>
  );
}
