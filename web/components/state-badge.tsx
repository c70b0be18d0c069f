import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

/** blue ✓ holds, amber ! does not hold or needs a look, grey – not known or not asked */
export type StateTone = 'blue' | 'amber' | 'grey';

const symbols: Record<StateTone, string> = { blue: '✓', amber: '!', grey: '–' };

/** A state in colour, symbol and words; never by colour alone. */
export function StateBadge({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span aria-hidden="true" className={classes.symbol}>
        {symbols[tone]}
      </span>
      <span>{children}</span>
    </span>
  );
}
