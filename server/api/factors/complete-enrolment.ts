import type { Enrolled } from '#shared/contract/factors.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { SignedInCall } from '../../http/route.ts';
import { fulfilSession, presentSession } from '../session/session-store.ts';
import { countRecoveryCodes, renewRecoveryCodes } from './recovery-code-store.ts';

interface EnrolledUnder {
  token: string;
  enrolled: Enrolled;
}

/** A new factor is there and was just shown: the session is full, under a new token; the first brings recovery codes. */
export async function completeEnrolment(
  tx: Tx,
  {
    who,
    deployment,
    requestId,
  }: Pick<SignedInCall<unknown, unknown, unknown>, 'who' | 'deployment' | 'requestId'>,
  action: 'totp_enrolled' | 'passkey_added',
  after: Record<string, unknown> = {},
): Promise<EnrolledUnder> {
  const now = deployment.now();
  const of = { who, subject: 'user', subjectId: who.userId, requestId };
  const isFirst = (await countRecoveryCodes(tx, who)) === 0;
  const recoveryCodes = isFirst ? await renewRecoveryCodes(tx, who, now) : null;
  const started = await fulfilSession(tx, who, now);
  if (started === undefined) throw new Refusal('not_signed_in');
  await recordAuditEvent(tx, { ...of, action, after });
  if (who.state !== 'full') await recordAuditEvent(tx, { ...of, action: 'signed_in' });
  const session = await presentSession(tx, who, started.expiresAt);
  return { token: started.token, enrolled: { session, recoveryCodes } };
}
