import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReadingEntry } from '#shared/contract/readings.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import classes from './site-entry.module.css';
import { scoreTexts } from './texts.ts';
import { parseTypedRange } from './typed-score.ts';

interface RangeFieldProps {
  site: string;
  scale: Scale;
  onRange: (entry: ReadingEntry) => void;
}

/** A baseline said as a range; kept as said. */
export function RangeField({ site, scale, onRange }: RangeFieldProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = parseTypedRange(text, scale);
    if ('problem' in typed) setProblem(typed.problem);
    else onRange({ kind: 'range', low: typed.low, high: typed.high });
  }

  return (
    <form className={classes.typed} onSubmit={submit} noValidate>
      <TextInput
        aria-label={`${scoreTexts.rangeLabel}, ${site}`}
        description={scoreTexts.rangeHint}
        error={problem}
        autoComplete="off"
        size="lg"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Button type="submit" size="lg">
        {scoreTexts.save}
      </Button>
    </form>
  );
}
