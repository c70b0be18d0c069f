import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isNotSignedIn } from '../lib/api-problem.ts';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface QueryViewProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/** What was asked for once it is there; until then grey lines, or why not and a way to try again. */
export function QueryView<T>({ query, lines = 4, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error && !isNotSignedIn(query.error))
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}
