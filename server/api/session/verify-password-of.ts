import { Refusal } from '../../errors.ts';
import type { SignedInCall } from '../../http/route.ts';
import { attemptLimitOf } from './attempt-limit.ts';
import { checkPassword } from './password.ts';
import { passwordHashOf } from './session-store.ts';

const mostFailures = 10;

/**
 * Asks the signed-in person's password again, for a signature; refuses with wrong_password. Call it before the
 * transaction: hashing takes too long to hold one open.
 */
export async function verifyPasswordOf(
  call: Pick<SignedInCall<unknown, unknown, unknown>, 'who' | 'db' | 'deployment'>,
  password: string,
): Promise<void> {
  const { who, db, deployment } = call;
  const limit = attemptLimitOf(db);
  const key = `signature ${who.userId}`;
  const now = deployment.now();
  limit.refuseWhenTooMany(key, mostFailures, now);
  limit.countFailure(key, now);
  const stored = await db.inClinic(who.clinicId, (tx) => passwordHashOf(tx, who.clinicId, who.userId));
  if (!(await checkPassword(stored, password))) throw new Refusal('wrong_password');
  limit.forget(key);
}
