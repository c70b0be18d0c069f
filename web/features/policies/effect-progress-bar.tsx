import { Button } from '@mantine/core';
import { effectTexts } from '../../lib/texts/policy-effect.ts';
import classes from './policy-effect.module.css';
import type { EffectProgress } from './read-policy-effect.ts';

/** How far the judging has come, and a way to end it. */
export function EffectProgressBar({
  progress,
  onCancel,
}: {
  progress: EffectProgress | null;
  onCancel: () => void;
}) {
  const { judged, total } = progress ?? { judged: 0, total: 0 };
  return (
    <div className={classes.running}>
      <div>
        <progress
          aria-label={effectTexts.judging}
          className={classes.bar}
          {...(total > 0 && { max: total, value: judged })}
        />
        <div>{total > 0 ? effectTexts.progress(judged, total) : `${effectTexts.judging} …`}</div>
      </div>
      <Button onClick={onCancel} variant="default">
        {effectTexts.cancel}
      </Button>
    </div>
  );
}
