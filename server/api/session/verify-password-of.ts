import { Refusal } from '../../errors.ts';
import type { SignedInCall } from '../../http/route.ts';
import { attemptLimitOf, networkOfCall } from './attempt-limit.ts';
import { auditRefusedGuess } from './audit-refused-guess.ts';
import { checkPassword } from './password.ts';
import { passwordHashOf } from './session-store.ts';

type Asked = Pick<
  SignedInCall<unknown, unknown, unknown>,
  'who' | 'db' | 'deployment' | 'request' | 'requestId'
>;

/**
 * Asks the signed-in person's password again, for a signature or a change of access; refuses with wrong_password. It
 * counts with the tries at signing in. Call it before the transaction: hashing takes too long to hold one open.
 */
export async function verifyPasswordOf(call: Asked, password: string): Promise<void> {
  const { who, db, deployment, requestId } = call;
  const whose = { network: networkOfCall(call), account: who.email };
  const isRight = await attemptLimitOf(db, deployment).judge(whose, async () => {
    const stored = await db.inClinic(who, (tx) => passwordHashOf(tx, who.clinicId, who.userId));
    return (await checkPassword(stored, password)) || undefined;
  });
  if (isRight !== undefined) return;
  await auditRefusedGuess(db, { account: who, byUserId: who.userId, of: 'password', requestId });
  throw new Refusal('wrong_password');
}

/** Whoever is signed in in full gives the password once more; whoever must enrol has just given it. */
export async function verifyBeforeEnrolment(call: Asked, password: string | undefined): Promise<void> {
  if (call.who.state === 'must_enrol') return;
  if (password !== undefined) return verifyPasswordOf(call, password);
  const message = 'Give your password once more.';
  throw new Refusal('invalid_request', [{ path: 'password', code: 'required', message }]);
}
