import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import classes from './course-panel.module.css';
import { scoreTexts } from './texts.ts';

interface SaveBarProps {
  error: unknown;
  isSaved: boolean;
  /** What is stored now, in words, for when somebody else was first. */
  stored: string;
  onSaveMine: () => void;
  children: ReactNode;
}

/** The button that saves, and what came of it; on a conflict both versions are in sight and nothing is lost. */
export function SaveBar({ error, isSaved, stored, onSaveMine, children }: SaveBarProps) {
  const isStale = error instanceof ApiProblem && error.code === 'version_stale';
  return (
    <div className={classes.saveBar}>
      {isStale ? (
        <Notice
          tone="amber"
          urgent
          title={scoreTexts.stale}
          actions={
            <Button size="sm" variant="default" onClick={onSaveMine}>
              {scoreTexts.staleAgain}
            </Button>
          }
        >
          {scoreTexts.staleStored(stored)}
        </Notice>
      ) : (
        <ProblemNotice error={error} />
      )}
      <div className={classes.saveLine}>
        {children}
        <span role="status">{isSaved ? scoreTexts.courseSaved : ''}</span>
      </div>
    </div>
  );
}
