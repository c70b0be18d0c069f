import type { ReactNode } from 'react';
import { useIsPhone } from '../lib/is-phone.ts';
import classes from './fold-on-phone.module.css';

interface FoldOnPhoneProps {
  /** The line that opens it on a phone. */
  line: string;
  /** Stands above it where there is room; absent: nothing does. */
  title?: ReactNode;
  children: ReactNode;
}

/** What need not be seen before one goes on: in full where there is room, behind one line on a phone. */
export function FoldOnPhone({ line, title, children }: FoldOnPhoneProps) {
  if (!useIsPhone()) {
    return (
      <>
        {title}
        {children}
      </>
    );
  }
  return (
    <details className={classes.fold}>
      <summary>{line}</summary>
      <div className={classes.folded}>{children}</div>
    </details>
  );
}
