import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Action, mayDo } from '#shared/access/access-table.ts';
import { type Session, session } from '#shared/contract/session.ts';
import { getJson } from './api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getJson('/api/session', session, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in and where; for screens behind the sign-in. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the signed-in person's role allows this. */
export function useMay(action: Action): boolean {
  return mayDo(useSession().user.role, action);
}
