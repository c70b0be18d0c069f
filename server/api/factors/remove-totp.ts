import { confirmedRequest, factors } from '#shared/contract/factors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { verifyPasswordOf } from '../session/verify-password-of.ts';
import { removeFactor } from './remove-factor.ts';
import { deleteTotp } from './totp-store.ts';

export const removeTotp = writeRoute({
  method: 'post',
  path: '/api/totp/remove',
  summary: 'Takes the authenticator app away; asks the password again.',
  action: 'manage_own_access',
  body: confirmedRequest,
  answer: factors,
  prepare: (call) => verifyPasswordOf(call, call.body.password),
  write: (tx, actor) =>
    removeFactor(tx, actor, {
      action: 'totp_removed',
      before: {},
      remove: async () => (await deleteTotp(tx, actor)) > 0,
    }),
});
