import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Session, SignInStep } from '#shared/contract/session.ts';
import { sessionQuery } from './session.ts';
import { unlockSession } from './session-lock.ts';
import { signInStepQuery } from './sign-in-step.ts';

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

/** Goes on where a sign-in stands: into the clinic, to the second factor, or to setting one up. */
export function useFollowStep(): (step: SignInStep, to?: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const enter = useEnterClinic();
  return async (step, to = '/') => {
    if (step.state === 'full') return enter(step.session, to);
    queryClient.setQueryData(signInStepQuery.queryKey, step);
    const search = to === '/' ? {} : { from: to };
    await navigate({ to: step.state === 'must_enrol' ? '/enrol' : '/sign-in', search });
  };
}
