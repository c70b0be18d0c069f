import type { ReactNode } from 'react';
import { shellTexts } from '../lib/texts/shell.ts';
import { Fold } from './fold.tsx';

/** Ids, versions and hashes: kept to be looked up, out of the way of whoever reads. */
export function TechnicalDetails({ children }: { children: ReactNode }) {
  return (
    <Fold isQuiet line={shellTexts.technical}>
      {children}
    </Fold>
  );
}
