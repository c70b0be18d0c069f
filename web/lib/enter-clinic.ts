import { useQueryClient } from '@tanstack/react-query';
import type { Session, SignInStep } from '#shared/contract/session.ts';
import { useGoTo } from './go-to.ts';
import { sessionQuery } from './session.ts';
import { unlockSession } from './session-lock.ts';
import { signInStepQuery } from './sign-in-step.ts';

/** Begins a fresh session in this window, at an address of this site, with nothing kept of an earlier one. */
export function useEnterClinic(): (session: Session, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const goTo = useGoTo();
  return async (session, to = '/') => {
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    unlockSession();
    await goTo(to);
  };
}

/** Goes on where a sign-in stands: into the clinic, to the second factor, or to setting one up. */
export function useFollowStep(): (step: SignInStep, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const goTo = useGoTo();
  const enter = useEnterClinic();
  return async (step, to = '/') => {
    if (step.state === 'full') return enter(step.session, to);
    queryClient.setQueryData(signInStepQuery.queryKey, step);
    const page = step.state === 'must_enrol' ? '/enrol' : '/sign-in';
    const isThere = window.location.pathname === page;
    if (!isThere) await goTo(to === '/' ? page : `${page}?${new URLSearchParams({ from: to })}`);
  };
}
