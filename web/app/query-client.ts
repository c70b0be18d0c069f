import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, hasCode, isNotSignedIn } from '../lib/api-problem.ts';
import { sessionQuery } from '../lib/session.ts';
import { lockSession } from '../lib/session-lock.ts';

/** What was loaded, of one window or of one page that the server draws. */
export function newQueryClient(): QueryClient {
  const lockWhenSignedOut = lockerOf(() => client);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        lockWhenSignedOut(error);
        forgetWhenClosed(error, query);
      },
    }),
    mutationCache: new MutationCache({ onError: lockWhenSignedOut }),
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5_000, retry: isWorthRepeating, retryDelay: 800 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** Whoever was signed in signs in again over the same screen; a first visit goes to the sign-in screen instead. */
function lockerOf(client: () => QueryClient) {
  return (error: unknown): void => {
    if (isNotSignedIn(error) && client().getQueryData(sessionQuery.queryKey)) lockSession();
  };
}

/**
 * A record that closed meanwhile does not stay on the screen. A score sheet does: it may hold scores that are not stored
 * yet, and says itself that it could not be read again.
 */
function forgetWhenClosed(error: unknown, query: Query<unknown, unknown, unknown>): void {
  if (query.queryKey[0] === 'block' || !hasCode(error, 'record_restricted', 'not_found')) return;
  query.setState({ data: undefined });
}

function isWorthRepeating(failures: number, error: unknown): boolean {
  return (
    failures < 2 && error instanceof ApiProblem && (error.kind === 'unreachable' || error.status === 503)
  );
}
