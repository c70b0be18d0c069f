import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Session } from '#shared/contract/session.ts';
import { sessionQuery } from './session.ts';
import { unlockSession } from './session-lock.ts';

/** Begins a fresh session in this window, at an address of this site, with nothing kept of an earlier one. */
export function useEnterClinic(): (session: Session, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (session, to = '/') => {
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    unlockSession();
    await navigate({ href: to });
  };
}
