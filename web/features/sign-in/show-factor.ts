import type { ShowFactorRequest } from '#shared/contract/factors.ts';
import { type Session, session } from '#shared/contract/session.ts';
import { sendJson } from '../../lib/api.ts';

export function showFactor(request: ShowFactorRequest): Promise<Session> {
  return sendJson('POST', '/api/sign-in/factor', request, session);
}
