import { addPasskeyRequest, enrolled } from '#shared/contract/factors.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import { takeChallenge } from '../session/challenge-store.ts';
import { completeEnrolment } from './complete-enrolment.ts';
import { insertPasskey } from './passkey-store.ts';
import { passkeyOfAttestation } from './web-authn.ts';

export const addPasskey = route({
  method: 'post',
  path: '/api/passkeys',
  summary: 'Stores a passkey the browser has just made.',
  action: 'manage_own_access',
  during: ['must_enrol', 'full'],
  body: addPasskeyRequest,
  answer: enrolled,
  status: 201,
  handle: async (call) => {
    const { body, db, deployment, who } = call;
    const now = deployment.now();
    const challenge = await db.inClinic(who, (tx) => takeChallenge(tx, who, now));
    if (challenge === undefined) throw new Refusal('nothing_to_confirm');
    const made = await passkeyOfAttestation(deployment, body.attestation, challenge);
    if (made === undefined) throw new Refusal('wrong_factor');
    const { token, enrolled } = await db.inClinic(who, async (tx) => {
      const { id, name } = await insertPasskey(tx, who, { ...made, name: body.name }, now);
      return completeEnrolment(tx, call, 'passkey_added', { passkeyId: id, name });
    });
    setSessionCookie(call.response, deployment, token);
    return enrolled;
  },
});
