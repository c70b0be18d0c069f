import type { Tx } from '../../db/clinic-database.ts';
import type { SignedIn } from './session-store.ts';

const minutes = 5;

/** Keeps what this session's passkey must sign next. */
export async function keepChallenge(
  tx: Tx,
  { sessionId, clinicId }: SignedIn,
  challenge: string,
  now: Date,
): Promise<void> {
  const challengeUntil = new Date(now.getTime() + minutes * 60_000);
  await tx.session.updateMany({ where: { id: sessionId, clinicId }, data: { challenge, challengeUntil } });
}

/** What it was to sign; asked for a second time there is none. */
export async function takeChallenge(
  tx: Tx,
  { sessionId, clinicId }: SignedIn,
  now: Date,
): Promise<string | undefined> {
  const session = await tx.session.findFirst({
    where: { id: sessionId, clinicId, challengeUntil: { gt: now } },
  });
  if (session === null || session.challenge === null) return undefined;
  const { challenge } = session;
  const taken = await tx.session.updateMany({
    where: { id: sessionId, clinicId, challenge },
    data: { challenge: null, challengeUntil: null },
  });
  return taken.count === 1 ? challenge : undefined;
}
