import { useLiveState } from '../../lib/live-state.ts';
import { shellTexts } from '../../lib/texts/shell.ts';
import classes from './live-badge.module.css';

/** Whether changes by others appear by themselves, in words. */
export function LiveBadge() {
  const state = useLiveState();
  return (
    <span className={classes.badge} data-state={state} role="status">
      {shellTexts.live[state]}
    </span>
  );
}
