import { v7 as newId } from 'uuid';
import type { Tx } from '../../db/clinic-database.ts';
import type { Owner } from './totp-store.ts';

export interface NewPasskey {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  name: string;
}

export async function listPasskeys(tx: Tx, { clinicId, userId }: Owner) {
  return tx.passkey.findMany({ where: { clinicId, userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

export async function findPasskey(tx: Tx, { clinicId, userId }: Owner, credentialId: string) {
  return tx.passkey.findFirst({ where: { clinicId, userId, credentialId } });
}

export async function insertPasskey(tx: Tx, { clinicId, userId }: Owner, passkey: NewPasskey, now: Date) {
  return tx.passkey.create({ data: { id: newId(), clinicId, userId, ...passkey, createdAt: now } });
}

/** Moves its counter on; false when another use was faster. */
export async function countPasskeyUse(
  tx: Tx,
  { id, clinicId, counter }: { id: string; clinicId: string; counter: bigint },
  newCounter: number,
  now: Date,
): Promise<boolean> {
  const used = await tx.passkey.updateMany({
    where: { id, clinicId, counter },
    data: { counter: newCounter, lastUsedAt: now },
  });
  return used.count === 1;
}

export async function deletePasskey(tx: Tx, { clinicId, userId }: Owner, id: string): Promise<boolean> {
  return (await tx.passkey.deleteMany({ where: { id, clinicId, userId } })).count === 1;
}
