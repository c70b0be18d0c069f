import * as z from 'zod/mini';
import { passkeyOptions } from '#shared/contract/passkeys.ts';
import { route } from '../../http/route.ts';
import { listPasskeys } from '../factors/passkey-store.ts';
import { assertionOptions } from '../factors/web-authn.ts';
import { keepChallenge } from './challenge-store.ts';

export const askPasskey = route({
  method: 'post',
  path: '/api/sign-in/passkey',
  summary: 'What the browser is to let a passkey sign, as second factor.',
  action: 'read_session',
  during: ['factor_due'],
  body: z.strictObject({}),
  answer: passkeyOptions,
  handle: ({ db, deployment, who }) =>
    db.inClinic(who, async (tx) => {
      const options = await assertionOptions(deployment, await listPasskeys(tx, who));
      await keepChallenge(tx, who, options.challenge, deployment.now());
      return { ...options };
    }),
});
