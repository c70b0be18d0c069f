import * as z from 'zod/mini';
import { confirmedRequest, factors } from '#shared/contract/factors.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { writeRoute } from '../../http/write-route.ts';
import { verifyPasswordOf } from '../session/verify-password-of.ts';
import { deletePasskey } from './passkey-store.ts';
import { removeFactor } from './remove-factor.ts';

export const removePasskey = writeRoute({
  method: 'post',
  path: '/api/passkeys/:passkeyId/remove',
  summary: 'Takes a passkey away; asks the password again.',
  action: 'manage_own_access',
  params: z.object({ passkeyId: uuid }),
  body: confirmedRequest,
  answer: factors,
  prepare: (call) => verifyPasswordOf(call, call.body.password),
  write: (tx, actor, { params }) =>
    removeFactor(tx, actor, {
      action: 'passkey_removed',
      before: params,
      remove: () => deletePasskey(tx, actor, params.passkeyId),
    }),
});
