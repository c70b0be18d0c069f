import classes from './calculator.module.css';
import { wholeScores } from './whole-scores.ts';

interface ScorePadProps {
  /** What is asked: "Score at 15 min". */
  label: string;
  value: string;
  onScore: (score: string) => void;
}

/** Eleven buttons for the score that is asked; nothing is stored, so a tap may be changed by another tap. */
export function ScorePad({ label, value, onScore }: ScorePadProps) {
  return (
    <fieldset className={classes.pad}>
      <legend>{label}</legend>
      {wholeScores.map((score) => (
        <button aria-pressed={value === score} key={score} onClick={() => onScore(score)} type="button">
          {score}
        </button>
      ))}
    </fieldset>
  );
}
