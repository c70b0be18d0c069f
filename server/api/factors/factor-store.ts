import type { Factors } from '#shared/contract/factors.ts';
import type { FactorKind } from '#shared/contract/session.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { listPasskeys } from './passkey-store.ts';
import { countRecoveryCodes } from './recovery-code-store.ts';
import { deleteTotp, findTotp, type Owner } from './totp-store.ts';

/** Everywhere but in a demo clinic, which is there to be tried quickly. */
export async function isFactorRequired(tx: Tx, clinicId: string): Promise<boolean> {
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { isDemo: true } });
  return !clinic.isDemo;
}

/** What this person can show; nothing while neither an app nor a passkey is enrolled. */
export async function factorKindsOf(tx: Tx, owner: Owner): Promise<FactorKind[]> {
  const kinds: FactorKind[] = [];
  if ((await findTotp(tx, owner, true)) !== null) kinds.push('totp');
  if ((await listPasskeys(tx, owner)).length > 0) kinds.push('passkey');
  if (kinds.length > 0 && (await countRecoveryCodes(tx, owner)) > 0) kinds.push('recovery_code');
  return kinds;
}

export async function presentFactors(tx: Tx, owner: Owner): Promise<Factors> {
  const totp = await findTotp(tx, owner, true);
  const passkeys = await listPasskeys(tx, owner);
  return {
    totp: totp && { createdAt: totp.createdAt.toISOString() },
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    recoveryCodesLeft: await countRecoveryCodes(tx, owner),
    isRequired: await isFactorRequired(tx, owner.clinicId),
  };
}

/** Everything this person could show is gone; the next sign-in asks to enrol anew. */
export async function deleteFactors(tx: Tx, owner: Owner): Promise<void> {
  const { clinicId, userId } = owner;
  await deleteTotp(tx, owner);
  await tx.passkey.deleteMany({ where: { clinicId, userId } });
  await tx.recoveryCode.deleteMany({ where: { clinicId, userId } });
}
