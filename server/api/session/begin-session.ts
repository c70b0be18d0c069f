import type { SessionState, SignInStep } from '#shared/contract/session.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { authenticate } from '../../http/authenticate.ts';
import type { Call } from '../../http/route.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import { factorKindsOf, isFactorRequired } from '../factors/factor-store.ts';
import type { Owner } from '../factors/totp-store.ts';
import { deviceOf } from './device.ts';
import { endSession, startSession } from './session-store.ts';
import { presentStep } from './sign-in-step.ts';

type SigningIn = Pick<Call<never, never, never>, 'db' | 'deployment' | 'request' | 'response' | 'requestId'>;

/** Starts a session for somebody whose password was right, and sets its cookie; a second factor may be due. */
export async function beginSession(
  call: SigningIn,
  user: { id: string; clinicId: string; displayName: string },
): Promise<SignInStep> {
  const { db, deployment, request, response, requestId } = call;
  await endSessionBefore(call);
  const now = deployment.now();
  const who = { clinicId: user.clinicId, userId: user.id };
  const device = deviceOf(request.headers['user-agent']);
  const { token, step } = await db.inClinic(who, async (tx) => {
    const state = await stateAfterPassword(tx, who);
    const { token, expiresAt } = await startSession(tx, { ...who, state, device }, now);
    if (state === 'full') {
      const event = { who, action: 'signed_in', subject: 'user', subjectId: user.id, requestId };
      await recordAuditEvent(tx, event);
    }
    const step = await presentStep(tx, { ...who, displayName: user.displayName, state, expiresAt });
    return { token, step };
  });
  setSessionCookie(response, deployment, token);
  return step;
}

async function stateAfterPassword(tx: Tx, owner: Owner): Promise<SessionState> {
  if ((await factorKindsOf(tx, owner)).length > 0) return 'factor_due';
  return (await isFactorRequired(tx, owner.clinicId)) ? 'must_enrol' : 'full';
}

/** Whoever signs in again in the same browser leaves no open session behind. */
async function endSessionBefore({ db, deployment, request }: SigningIn): Promise<void> {
  const before = await authenticate(request, db, deployment);
  if (before === undefined) return;
  await db.inClinic(before, (tx) => endSession(tx, before, deployment.now()));
}
