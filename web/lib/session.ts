import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Action, mayDo } from '#shared/access/access-table.ts';
import { type Session, session } from '#shared/contract/session.ts';
import { getJson } from './api.ts';
import { signedOut } from './api-problem.ts';

/** null: a visitor. Whoever was signed in stays on the screen, and signs in again over it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, queryKey, signal }): Promise<Session | null> => {
    const found = await getJson('/api/session', z.nullable(session), signal);
    const before = client.getQueryData<Session | null>(queryKey);
    // Another window of this browser may have signed somebody else in: this one stays who it was, and is locked.
    if (before && found?.user.id !== before.user.id) throw signedOut();
    return found;
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in and where; for screens behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('a screen behind the sign-in has a session');
  return data;
}

/** Whether the signed-in person's role allows this. */
export function useMay(action: Action): boolean {
  return mayDo(useSession().user.role, action);
}
