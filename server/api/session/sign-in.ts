import { session, signInRequest } from '#shared/contract/session.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { type Call, publicRoute } from '../../http/route.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import { attemptLimitOf } from './attempt-limit.ts';
import { checkPassword } from './password.ts';
import { absoluteHours, findUserByEmail, presentSession, startSession } from './session-store.ts';

const mostFailuresPerAccount = 10;
const mostFailuresPerAddress = 100;

export const signIn = publicRoute({
  method: 'post',
  path: '/api/sign-in',
  summary: 'Signs a person in with e-mail address and password and sets the session cookie.',
  body: signInRequest,
  answer: session,
  handle: async (call) => {
    const { body, db, deployment } = call;
    const limit = attemptLimitOf(db);
    const account = `account ${body.email}`;
    const address = `address ${call.request.ip ?? ''}`;
    const now = deployment.now();
    limit.refuseWhenTooMany(account, mostFailuresPerAccount, now);
    limit.refuseWhenTooMany(address, mostFailuresPerAddress, now);
    // Counted before the answer is known, so that many guesses at once are not judged as one.
    limit.countFailure(account, now);

    const user = await db.inInstallation((tx) => findUserByEmail(tx, body.email));
    const isRight = await checkPassword(user?.passwordHash, body.password);
    if (user === null || !isRight || user.disabledAt !== null) {
      limit.countFailure(address, now);
      throw new Refusal('wrong_credentials');
    }
    limit.forget(account);
    return signInAs(call, user);
  },
});

/** Starts a session for somebody who has just proved who they are, and sets the cookie. */
export async function signInAs(
  {
    db,
    deployment,
    response,
    requestId,
  }: Pick<Call<never, never, never>, 'db' | 'deployment' | 'response' | 'requestId'>,
  user: { id: string; clinicId: string },
) {
  const now = deployment.now();
  const who = { clinicId: user.clinicId, userId: user.id };
  const { token, answer } = await db.inClinic(user.clinicId, async (tx) => {
    const token = await startSession(tx, user.clinicId, user.id, now);
    await recordAuditEvent(tx, { who, action: 'signed_in', subject: 'user', subjectId: user.id, requestId });
    const expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000);
    return { token, answer: await presentSession(tx, who, expiresAt) };
  });
  setSessionCookie(response, deployment, token);
  return answer;
}
