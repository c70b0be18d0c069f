import type { ReactNode } from 'react';
import classes from './table-scroll.module.css';

/** Room for a wide table that scrolls sideways on a narrow screen; it takes the focus, so the keyboard can scroll it. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} className={classes.scroll} tabIndex={0}>
      {children}
    </section>
  );
}
