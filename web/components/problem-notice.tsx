import { Button } from '@mantine/core';
import { ApiProblem, hasCode, isNotSignedIn, problemMessage } from '../lib/api-problem.ts';
import { problemTexts } from '../lib/texts/problems.ts';
import { Notice } from './notice.tsx';

/** Why a call gave nothing, with what can be done: what is not there is not asked for again. Nothing when the session ended: the lock screen says that. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error || isNotSignedIn(error)) return null;
  const requestId = error instanceof ApiProblem ? error.requestId : '';
  const rest = error instanceof ApiProblem ? error.fieldErrors : [];
  return (
    <Notice
      tone="amber"
      urgent
      title={problemMessage(error)}
      actions={
        onRetry &&
        (hasCode(error, 'not_found') ? (
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
