import { Button } from '@mantine/core';
import { ApiProblem, hasCode, isNotSignedIn, problemMessage, readingMessage } from '../lib/api-problem.ts';
import { problemTexts } from '../lib/texts/problems.ts';
import { Notice } from './notice.tsx';

interface ProblemNoticeProps {
  error: unknown;
  /** For what was only to be read. */
  onRetry?: () => void;
}

/**
 * Why a call gave nothing, with what can be done: what is not there, or not for this role, is not asked for again.
 * Nothing when the session ended: the lock screen says that.
 */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  if (!error || isNotSignedIn(error)) return null;
  const requestId = error instanceof ApiProblem ? error.requestId : '';
  const rest = error instanceof ApiProblem ? error.fieldErrors : [];
  return (
    <Notice
      tone="amber"
      urgent
      title={onRetry ? readingMessage(error) : problemMessage(error)}
      actions={
        onRetry &&
        (hasCode(error, 'not_found', 'not_allowed') ? (
          <Button component="a" href="/" variant="default" size="sm">
            {problemTexts.toStart}
          </Button>
        ) : (
          <Button variant="default" size="sm" onClick={onRetry}>
            {problemTexts.retry}
          </Button>
        ))
      }
    >
      {rest.map((field) => (
        <div key={`${field.path} ${field.code} ${field.message}`}>{field.message}</div>
      ))}
      {requestId && error instanceof ApiProblem && error.kind !== 'refused' && (
        <small>{problemTexts.requestId(requestId)}</small>
      )}
    </Notice>
  );
}
