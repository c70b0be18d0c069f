import type { Tx } from '../../db/clinic-database.ts';
import type { Actor } from '../actor.ts';

/** False while another transaction works on the same request. */
export async function takeWriteRequest(tx: Tx, actor: Actor, key: string): Promise<boolean> {
  const name = `${actor.clinicId} ${actor.userId} ${key}`;
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`;
  return row?.taken === true;
}

export async function findWriteRequest(tx: Tx, { clinicId, userId }: Actor, key: string) {
  return tx.writeRequest.findUnique({
    where: { clinicId_userId_key: { clinicId, userId, key } },
    select: { fingerprint: true, answer: true },
  });
}

interface NewWriteRequest {
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: unknown;
}

export async function insertWriteRequest(
  tx: Tx,
  { clinicId, userId, now }: Actor,
  { key, fingerprint, answer }: NewWriteRequest,
): Promise<void> {
  const kept = answer === null || answer === undefined ? {} : { answer };
  await tx.writeRequest.create({ data: { clinicId, userId, key, fingerprint, createdAt: now, ...kept } });
}

export async function listClinicIds(tx: Tx): Promise<string[]> {
  return (await tx.clinic.findMany({ select: { id: true } })).map(({ id }) => id);
}

export async function forgetWriteRequests(tx: Tx, clinicId: string, before: Date): Promise<number> {
  return (await tx.writeRequest.deleteMany({ where: { clinicId, createdAt: { lt: before } } })).count;
}
