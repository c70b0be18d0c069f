import type { ReactNode } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import classes from './course-panel.module.css';
import { scoreTexts } from './texts.ts';

interface SaveBarProps {
  error: unknown;
  isSaved: boolean;
  /** Both versions, when somebody else was first; it stands in place of the error. */
  conflict: ReactNode;
  children: ReactNode;
}

/** The button that saves, and what came of it. */
export function SaveBar({ error, isSaved, conflict, children }: SaveBarProps) {
  return (
    <div className={classes.saveBar}>
      {conflict ?? <ProblemNotice error={error} />}
      <div className={classes.saveLine}>
        {children}
        <span role="status">{isSaved ? scoreTexts.courseSaved : ''}</span>
      </div>
    </div>
  );
}
