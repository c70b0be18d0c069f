import type { Tx } from '../../db/clinic-database.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';

const take = prepared(
  'take_write_request',
  'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
);
const find = prepared(
  'find_write_request',
  `select fingerprint, answer::json as answer from write_request
   where clinic_id = $1::uuid and user_id = $2::uuid and key = $3`,
);
const insert = prepared(
  'insert_write_request',
  `insert into write_request (clinic_id, user_id, key, fingerprint, answer, created_at)
   values ($1::uuid, $2::uuid, $3, $4, $5::jsonb, $6::timestamptz)`,
);

/** False while another transaction works on the same request. */
export async function takeWriteRequest(tx: Sql, actor: Actor, key: string): Promise<boolean> {
  const [row] = await tx.rows<{ taken: boolean }>(take, [`${actor.clinicId} ${actor.userId} ${key}`]);
  return row?.taken === true;
}

interface KnownWriteRequest {
  readonly fingerprint: string;
  /** null: the answer held a secret. */
  readonly answer: unknown;
}

export async function findWriteRequest(
  tx: Sql,
  { clinicId, userId }: Actor,
  key: string,
): Promise<KnownWriteRequest | null> {
  const [row] = await tx.rows<KnownWriteRequest>(find, [clinicId, userId, key]);
  return row ?? null;
}

interface NewWriteRequest {
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: unknown;
}

export async function insertWriteRequest(
  tx: Sql,
  { clinicId, userId, now }: Actor,
  { key, fingerprint, answer }: NewWriteRequest,
): Promise<void> {
  const kept = answer === null || answer === undefined ? null : JSON.stringify(answer);
  await tx.rows(insert, [clinicId, userId, key, fingerprint, kept, now]);
}

export async function forgetWriteRequests(tx: Tx, clinicId: string, before: Date): Promise<number> {
  return (await tx.writeRequest.deleteMany({ where: { clinicId, createdAt: { lt: before } } })).count;
}
