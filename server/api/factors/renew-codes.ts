import { confirmedRequest, recoveryCodes } from '#shared/contract/factors.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { writeRoute } from '../../http/write-route.ts';
import { verifyPasswordOf } from '../session/verify-password-of.ts';
import { renewRecoveryCodes } from './recovery-code-store.ts';

export const renewCodes = writeRoute({
  method: 'post',
  path: '/api/recovery-codes',
  summary: 'Fresh recovery codes, shown once; those before stop working. Asks the password again.',
  action: 'manage_own_access',
  body: confirmedRequest,
  answer: recoveryCodes,
  answersSecret: true,
  prepare: (call) => verifyPasswordOf(call, call.body.password),
  write: async (tx, actor) => {
    const codes = await renewRecoveryCodes(tx, actor, actor.now);
    const of = { who: actor, subject: 'user', subjectId: actor.userId, requestId: actor.requestId };
    await recordAuditEvent(tx, { ...of, action: 'recovery_codes_renewed' });
    return { recoveryCodes: codes };
  },
});
