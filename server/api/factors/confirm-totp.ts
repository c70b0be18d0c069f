import { confirmTotpRequest, enrolled } from '#shared/contract/factors.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import { completeEnrolment } from './complete-enrolment.ts';
import { stepOfCode } from './totp.ts';
import { confirmTotp, findTotp } from './totp-store.ts';

export const confirmTotpSecret = route({
  method: 'post',
  path: '/api/totp/confirm',
  summary: 'Puts the proposed authenticator secret in use, by a code made from it.',
  action: 'manage_own_access',
  during: ['must_enrol', 'full'],
  body: confirmTotpRequest,
  answer: enrolled,
  handle: async (call) => {
    const { body, db, deployment, who } = call;
    const now = deployment.now();
    const { token, enrolled } = await db.inClinic(who, async (tx) => {
      const proposed = await findTotp(tx, who, false);
      if (proposed === null) throw new Refusal('nothing_to_confirm');
      const secret = deployment.key.open(proposed.sealedSecret, who.userId);
      const step = secret === undefined ? undefined : stepOfCode(secret, body.code, now);
      if (step === undefined) throw new Refusal('wrong_factor');
      await confirmTotp(tx, who, step, now);
      return completeEnrolment(tx, call, 'totp_enrolled');
    });
    setSessionCookie(call.response, deployment, token);
    return enrolled;
  },
});
