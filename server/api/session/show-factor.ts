import { showFactorRequest } from '#shared/contract/factors.ts';
import { session } from '#shared/contract/session.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import { isFactorRight } from '../factors/is-factor-right.ts';
import { attemptLimitOf, networkOfCall } from './attempt-limit.ts';
import { auditRefusedGuess } from './audit-refused-guess.ts';
import { fulfilSession, presentSession } from './session-store.ts';

export const showFactor = route({
  method: 'post',
  path: '/api/sign-in/factor',
  summary: 'Completes a sign-in with a second factor; the session gets a new token.',
  action: 'read_session',
  during: ['factor_due'],
  body: showFactorRequest,
  answer: session,
  handle: async (call) => {
    const { body, db, deployment, who, requestId } = call;
    const now = deployment.now();
    const whose = { network: networkOfCall(call), factor: who.userId };
    const fulfilled = await attemptLimitOf(db, deployment).judge(whose, () =>
      db.inClinic(who, async (tx) => {
        if (!(await isFactorRight(tx, call, body))) return undefined;
        const started = await fulfilSession(tx, who, now);
        if (started === undefined) throw new Refusal('not_signed_in');
        const after = { factor: body.kind };
        const event = { who, action: 'signed_in', subject: 'user', subjectId: who.userId, after, requestId };
        await recordAuditEvent(tx, event);
        return { ...started, session: await presentSession(tx, who, started.expiresAt) };
      }),
    );
    if (fulfilled === undefined) {
      await auditRefusedGuess(db, { account: who, byUserId: null, of: 'factor', requestId });
      throw new Refusal('wrong_factor');
    }
    setSessionCookie(call.response, deployment, fulfilled.token);
    return fulfilled.session;
  },
});
