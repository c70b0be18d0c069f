import type { ReactNode } from 'react';
import { shellTexts } from '../lib/texts/shell.ts';
import classes from './technical-details.module.css';

/** Ids, versions and hashes: kept to be looked up, out of the way of whoever reads. */
export function TechnicalDetails({ children }: { children: ReactNode }) {
  return (
    <details className={classes.fold}>
      <summary>{shellTexts.technical}</summary>
      <div className={classes.folded}>{children}</div>
    </details>
  );
}
