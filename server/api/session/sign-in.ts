import { signInRequest, signInStep } from '#shared/contract/session.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { publicRoute } from '../../http/route.ts';
import { attemptLimitOf, networkOfCall } from './attempt-limit.ts';
import { auditRefusedGuess } from './audit-refused-guess.ts';
import { beginSession } from './begin-session.ts';
import { checkPassword, hashPassword, isOutdated } from './password.ts';
import { findUserByEmail, setPasswordHash } from './session-store.ts';

export const signIn = publicRoute({
  method: 'post',
  path: '/api/sign-in',
  summary: 'Takes e-mail address and password, sets the session cookie, and says what is due next.',
  body: signInRequest,
  answer: signInStep,
  handle: async (call) => {
    const { body, db, deployment, afterwards, response, requestId } = call;
    const whose = { network: networkOfCall(call), account: body.email };
    const user = await attemptLimitOf(db, deployment).judge(whose, async () => {
      const known = await db.inInstallation((tx) => findUserByEmail(tx, body.email));
      const isRight = await checkPassword(known?.passwordHash, body.password);
      if (known === null) return undefined;
      if (isRight && known.disabledAt === null) return known;
      const account = { clinicId: known.clinicId, userId: known.id };
      // The answer must not take longer for an address that somebody has.
      afterwards.begin(response, () =>
        auditRefusedGuess(db, { account, byUserId: null, of: 'password', requestId }),
      );
      return undefined;
    });
    if (user === undefined) throw new Refusal('wrong_credentials');
    if (user.passwordHash !== null && isOutdated(user.passwordHash)) await renewHash(call, user);
    return beginSession(call, user);
  },
});

/** Now that the password is at hand, it is kept as strongly as new ones are. */
async function renewHash(
  { db, body }: { db: ClinicDatabase; body: { password: string } },
  { clinicId, id: userId }: { clinicId: string; id: string },
): Promise<void> {
  const passwordHash = await hashPassword(body.password);
  await db.inClinic({ clinicId, userId }, (tx) => setPasswordHash(tx, { clinicId, userId }, passwordHash));
}
