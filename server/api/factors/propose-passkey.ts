import { startEnrolmentRequest } from '#shared/contract/factors.ts';
import { passkeyOptions } from '#shared/contract/passkeys.ts';
import { route } from '../../http/route.ts';
import { keepChallenge } from '../session/challenge-store.ts';
import { verifyBeforeEnrolment } from '../session/verify-password-of.ts';
import { listPasskeys } from './passkey-store.ts';
import { attestationOptions } from './web-authn.ts';

export const proposePasskey = route({
  method: 'post',
  path: '/api/passkeys/options',
  summary: 'What the browser is to make a passkey from.',
  action: 'manage_own_access',
  during: ['must_enrol', 'full'],
  body: startEnrolmentRequest,
  answer: passkeyOptions,
  handle: async (call) => {
    const { body, db, deployment, who } = call;
    await verifyBeforeEnrolment(call, body.password);
    return db.inClinic(who, async (tx) => {
      const options = await attestationOptions(deployment, who, await listPasskeys(tx, who));
      await keepChallenge(tx, who, options.challenge, deployment.now());
      return { ...options };
    });
  },
});
