import type { Tx } from '../../db/clinic-database.ts';

/** Whose factor: a user of a clinic. */
export interface Owner {
  clinicId: string;
  userId: string;
}

const rowOf = ({ clinicId, userId }: Owner, isConfirmed: boolean) => ({ clinicId, userId, isConfirmed });

export async function findTotp(tx: Tx, owner: Owner, isConfirmed: boolean) {
  return tx.totpSecret.findFirst({ where: rowOf(owner, isConfirmed) });
}

/** Takes the place of a secret proposed before; the one in use stays in use. */
export async function proposeTotp(
  tx: Tx,
  owner: Owner,
  sealedSecret: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> {
  await tx.totpSecret.deleteMany({ where: rowOf(owner, false) });
  await tx.totpSecret.create({ data: { ...rowOf(owner, false), sealedSecret, createdAt: now } });
}

/** The proposed secret is in use from here on, and the step of the code that proved it is used up. */
export async function confirmTotp(tx: Tx, owner: Owner, step: number, now: Date): Promise<void> {
  await tx.totpSecret.deleteMany({ where: rowOf(owner, true) });
  await tx.totpSecret.updateMany({
    where: rowOf(owner, false),
    data: { isConfirmed: true, lastUsedStep: step, createdAt: now },
  });
}

/** Uses a step up; false when it, or a later one, was used before. */
export async function spendTotpStep(tx: Tx, owner: Owner, step: number): Promise<boolean> {
  const unused = { OR: [{ lastUsedStep: null }, { lastUsedStep: { lt: step } }] };
  const used = await tx.totpSecret.updateMany({
    where: { ...rowOf(owner, true), ...unused },
    data: { lastUsedStep: step },
  });
  return used.count === 1;
}

export async function deleteTotp(tx: Tx, { clinicId, userId }: Owner): Promise<number> {
  return (await tx.totpSecret.deleteMany({ where: { clinicId, userId } })).count;
}
