import type { SignInStep } from '#shared/contract/session.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { factorKindsOf } from '../factors/factor-store.ts';
import { presentSession, type SignedIn } from './session-store.ts';

/** How far this sign-in has come, and what is due next. */
export async function presentStep(
  tx: Tx,
  who: Pick<SignedIn, 'clinicId' | 'userId' | 'displayName' | 'state' | 'expiresAt'>,
): Promise<SignInStep> {
  const { state, displayName } = who;
  if (state === 'full') return { state, session: await presentSession(tx, who, who.expiresAt) };
  const expiresAt = who.expiresAt.toISOString();
  if (state === 'must_enrol') return { state, displayName, expiresAt };
  return { state, displayName, factors: await factorKindsOf(tx, who), expiresAt };
}
