import * as z from 'zod/mini';
import { signInStep } from '#shared/contract/session.ts';
import { authenticate } from '../../http/authenticate.ts';
import { publicRoute } from '../../http/route.ts';
import { presentStep } from './sign-in-step.ts';

export const getSignInStep = publicRoute({
  method: 'get',
  path: '/api/sign-in',
  summary: 'How far a sign-in in this browser has come, and what is due next; null when none has begun.',
  answer: z.nullable(signInStep),
  handle: async ({ request, db, deployment }) => {
    const who = await authenticate(request, db, deployment);
    return who === undefined ? null : db.inClinic(who, (tx) => presentStep(tx, who));
  },
});
