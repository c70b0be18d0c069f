import { v7 as newId } from 'uuid';
import type { Tx } from '../../db/clinic-database.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import type { Owner } from './totp-store.ts';

/** Fresh codes in the place of all earlier ones; answered once, stored only as hashes. */
export async function renewRecoveryCodes(tx: Tx, owner: Owner, now: Date): Promise<string[]> {
  const { clinicId, userId } = owner;
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { clinicId, userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: newId(),
      clinicId,
      userId,
      codeSha256: hashOfRecoveryCode(code),
      createdAt: now,
    })),
  });
  return codes;
}

export async function countRecoveryCodes(tx: Tx, { clinicId, userId }: Owner): Promise<number> {
  return tx.recoveryCode.count({ where: { clinicId, userId, usedAt: null } });
}

/** Uses a code up; false when there is no such code, or it was used before. */
export async function spendRecoveryCode(
  tx: Tx,
  { clinicId, userId }: Owner,
  code: string,
  now: Date,
): Promise<boolean> {
  const open = { clinicId, userId, codeSha256: hashOfRecoveryCode(code), usedAt: null };
  return (await tx.recoveryCode.updateMany({ where: open, data: { usedAt: now } })).count === 1;
}
