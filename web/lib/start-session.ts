import { type SignInRequest, type SignInStep, signInStep } from '#shared/contract/session.ts';
import { sendJson } from './api.ts';

/** Gives a password; the session itself is a cookie that scripts cannot read. A second factor may be due. */
export function startSession(request: SignInRequest): Promise<SignInStep> {
  return sendJson('POST', '/api/sign-in', request, signInStep);
}
