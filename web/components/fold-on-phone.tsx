import type { ReactNode } from 'react';
import { useIsPhone } from '../lib/is-phone.ts';
import { Fold } from './fold.tsx';

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
  return <Fold line={line}>{children}</Fold>;
}
