import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface FoldProps {
  /** The line that opens it. */
  line: string;
  /** For what is kept to be looked up, out of the way of whoever reads. */
  isQuiet?: boolean;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** What stands behind one line until it is asked for. */
export function Fold({ line, isQuiet = false, onToggle, children }: FoldProps) {
  return (
    <details
      className={classes.fold}
      data-quiet={isQuiet}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>{line}</summary>
      <div className={classes.folded}>{children}</div>
    </details>
  );
}
