import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isNotSignedIn } from '../lib/api-problem.ts';
import { sessionQuery } from '../lib/session.ts';
import { lockSession } from '../lib/session-lock.ts';

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lockWhenSignedOut }),
  mutationCache: new MutationCache({ onError: lockWhenSignedOut }),
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 5_000, retry: isWorthRepeating, retryDelay: 800 },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Whoever was signed in signs in again over the same screen; a first visit goes to the sign-in screen instead. */
function lockWhenSignedOut(error: unknown): void {
  if (isNotSignedIn(error) && queryClient.getQueryData(sessionQuery.queryKey)) lockSession();
}

function isWorthRepeating(failures: number, error: unknown): boolean {
  return (
    failures < 2 && error instanceof ApiProblem && (error.kind === 'unreachable' || error.status === 503)
  );
}
