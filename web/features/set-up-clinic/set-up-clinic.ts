import type * as z from 'zod/mini';
import { type Session, session } from '#shared/contract/session.ts';
import type { setUpClinicRequest } from '#shared/contract/setup.ts';
import { sendJson } from '../../lib/api.ts';

export function setUpClinic(request: z.infer<typeof setUpClinicRequest>): Promise<Session> {
  return sendJson('POST', '/api/clinic', request, session);
}
