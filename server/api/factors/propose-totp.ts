import { startEnrolmentRequest, totpProposal } from '#shared/contract/factors.ts';
import { route } from '../../http/route.ts';
import { verifyBeforeEnrolment } from '../session/verify-password-of.ts';
import { drawTotpQr, newTotpSecret } from './totp.ts';
import { proposeTotp } from './totp-store.ts';

export const proposeTotpSecret = route({
  method: 'post',
  path: '/api/totp',
  summary: 'A new secret for an authenticator app; it counts once a code made from it is confirmed.',
  action: 'manage_own_access',
  during: ['must_enrol', 'full'],
  body: startEnrolmentRequest,
  answer: totpProposal,
  handle: async (call) => {
    const { body, db, deployment, who } = call;
    await verifyBeforeEnrolment(call, body.password);
    const secret = newTotpSecret();
    const sealed = deployment.key.seal(secret, who.userId);
    await db.inClinic(who, (tx) => proposeTotp(tx, who, sealed, deployment.now()));
    return { secret, qrSvg: await drawTotpQr(secret, 'Facetwise', who.email) };
  },
});
