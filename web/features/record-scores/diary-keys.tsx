import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';

/** What each key does where one key is one score. */
export function DiaryKeys() {
  return (
    <dl className={classes.keys} aria-label={transcriptionTexts.keysLabel}>
      {transcriptionTexts.keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
