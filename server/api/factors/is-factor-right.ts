import type { ShowFactorRequest } from '#shared/contract/factors.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { SignedInCall } from '../../http/route.ts';
import { takeChallenge } from '../session/challenge-store.ts';
import { countPasskeyUse, findPasskey } from './passkey-store.ts';
import { spendRecoveryCode } from './recovery-code-store.ts';
import { stepOfCode } from './totp.ts';
import { findTotp, spendTotpStep } from './totp-store.ts';
import { counterOfAssertion } from './web-authn.ts';

type Asked = Pick<SignedInCall<unknown, unknown, unknown>, 'who' | 'deployment'>;
type Assertion = Extract<ShowFactorRequest, { kind: 'passkey' }>['assertion'];

/** Whether this proves the person; what is right is used up with it. */
export async function isFactorRight(tx: Tx, call: Asked, shown: ShowFactorRequest): Promise<boolean> {
  switch (shown.kind) {
    case 'totp':
      return isTotpRight(tx, call, shown.code);
    case 'recovery_code':
      return spendRecoveryCode(tx, call.who, shown.code, call.deployment.now());
    case 'passkey':
      return isPasskeyRight(tx, call, shown.assertion);
  }
}

async function isTotpRight(tx: Tx, { who, deployment }: Asked, code: string): Promise<boolean> {
  const stored = await findTotp(tx, who, true);
  if (stored === null) return false;
  const secret = deployment.key.open(stored.sealedSecret, who.userId);
  if (secret === undefined) throw new Refusal('authenticator_unreadable');
  const step = stepOfCode(secret, code, deployment.now());
  return step !== undefined && spendTotpStep(tx, who, step);
}

async function isPasskeyRight(tx: Tx, { who, deployment }: Asked, assertion: Assertion): Promise<boolean> {
  const now = deployment.now();
  const challenge = await takeChallenge(tx, who, now);
  const passkey = await findPasskey(tx, who, assertion.id);
  if (challenge === undefined || passkey === null) return false;
  const counter = await counterOfAssertion(deployment, { assertion, challenge, passkey });
  return counter !== undefined && countPasskeyUse(tx, passkey, counter, now);
}
