import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { type PadState, pressPadKey } from './pad-keyboard.ts';
import classes from './score-pad.module.css';
import { scoreTexts } from './texts.ts';

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const words: Readonly<Record<number, string>> = { 0: scoreTexts.noPain, 10: scoreTexts.worstPain };

interface ScorePadProps {
  label: string;
  isDisabled?: boolean;
  /** Chosen but not saved yet, where choosing and saving are two steps. */
  chosen?: number | null;
  onScore: (score: number) => void;
}

/** Eleven equal buttons, none of them chosen beforehand; a tap says the score. */
export function ScorePad({ label, isDisabled = false, chosen, onScore }: ScorePadProps) {
  const [pad, setPad] = useState<PadState>({ at: 0, typed: '', typedAtMs: 0 });
  const buttons = useRef<HTMLDivElement>(null);

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = pressPadKey(pad, event.key, event.timeStamp);
    if (step === null) return;
    event.preventDefault();
    setPad(step.state);
    buttons.current?.querySelectorAll('button')[step.state.at]?.focus();
    if (step.save !== null && !event.repeat) onScore(step.save);
  }

  /** The second tap of a double one says nothing: by then the pad of the next time or patient may stand under the finger. */
  function tap(event: MouseEvent, score: number) {
    if (event.detail <= 1) onScore(score);
  }

  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add its own legend and frame */}
      <div className={classes.pad} role="group" aria-label={label} onKeyDown={press} ref={buttons}>
        {scores.map((score) => (
          <button
            key={score}
            type="button"
            className={classes.score}
            {...(chosen !== undefined && { 'aria-pressed': chosen === score })}
            disabled={isDisabled}
            tabIndex={pad.at === score ? 0 : -1}
            onFocus={() => setPad((state) => (state.at === score ? state : { ...state, at: score }))}
            onClick={(event) => tap(event, score)}
          >
            {score} {words[score] && <span className={classes.word}>{words[score]}</span>}
          </button>
        ))}
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{scoreTexts.noPain}</span>
        <span>{scoreTexts.worstPain}</span>
      </div>
    </div>
  );
}
