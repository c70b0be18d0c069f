import type * as z from 'zod/mini';
import { type SignInStep, signInStep } from '#shared/contract/session.ts';
import type { acceptInvitationRequest } from '#shared/contract/setup.ts';
import { sendJson } from '../../lib/api.ts';

export function acceptInvitation(request: z.infer<typeof acceptInvitationRequest>): Promise<SignInStep> {
  return sendJson('POST', '/api/invitations', request, signInStep);
}
