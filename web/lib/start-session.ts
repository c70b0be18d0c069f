import { type Session, type SignInRequest, session } from '#shared/contract/session.ts';
import { sendJson } from './api.ts';

/** Signs in; the session itself is a cookie that scripts cannot read. */
export function startSession(request: SignInRequest): Promise<Session> {
  return sendJson('POST', '/api/sign-in', request, session);
}
