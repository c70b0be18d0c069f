import { TextInput } from '@mantine/core';
import type { Scale } from '#shared/domain/vocabulary.ts';
import classes from './correct-dialog.module.css';
import { ScorePad } from './score-pad.tsx';
import { scoreTexts } from './texts.ts';

interface CorrectScoreFieldProps {
  scale: Scale;
  typed: string;
  onTyped: (typed: string) => void;
  problem: string | null;
}

/** The right score: chosen on the pad, typed on the finer scales. */
export function CorrectScoreField({ scale, typed, onTyped, problem }: CorrectScoreFieldProps) {
  if (scale === 'nrs11')
    return (
      <div>
        <ScorePad
          label={scoreTexts.correctTo}
          chosen={typed === '' ? null : Number(typed)}
          onScore={(chosen) => onTyped(String(chosen))}
        />
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  return (
    <TextInput
      label={scoreTexts.correctTo}
      description={scoreTexts.scaleHint[scale]}
      error={problem}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
    />
  );
}
