import { Skeleton } from '@mantine/core';
import { shellTexts } from '../lib/texts/shell.ts';
import classes from './loading.module.css';

const wholeScreen = 8;

/** Grey lines where the content will stand; many stand for a whole screen and keep what follows out of sight. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div className={classes.loading} data-tall={lines >= wholeScreen} role="status">
      <span className="fw-visually-hidden">{shellTexts.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={line} height={20} radius="sm" width={`${92 - ((line * 23) % 40)}%`} />
      ))}
    </div>
  );
}
