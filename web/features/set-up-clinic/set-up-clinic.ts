import type * as z from 'zod/mini';
import { type SignInStep, signInStep } from '#shared/contract/session.ts';
import type { setUpClinicRequest } from '#shared/contract/setup.ts';
import { sendJson } from '../../lib/api.ts';

export function setUpClinic(request: z.infer<typeof setUpClinicRequest>): Promise<SignInStep> {
  return sendJson('POST', '/api/clinic', request, signInStep);
}
