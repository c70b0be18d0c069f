import type { Client } from 'pg';
import { StartRefusal } from '../start-refusal.ts';
import type { ChainHead, Sequence } from './backup-format.ts';

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** The text of a value is the same on every server and in every session. */
export const sameTextEverywhere = [
  "SET DateStyle = 'ISO'",
  "SET IntervalStyle = 'postgres'",
  "SET TimeZone = 'UTC'",
  'SET extra_float_digits = 1',
  "SET bytea_output = 'hex'",
  "SET client_encoding = 'UTF8'",
  'SET synchronize_seqscans = off',
  // Rows that the role may not see are an error, never left out in silence.
  'SET row_security = off',
].join('; ');

/** A role that row-level security stops would make an empty backup of a full database. */
export async function refuseWalledIn(client: Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean; role: string }>(
    'SELECT rolsuper OR rolbypassrls AS sees, rolname AS role FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.sees) return;
  throw new StartRefusal(
    `The role ${rows[0]?.role} does not see every clinic: name one with BYPASSRLS in BACKUP_DATABASE_URL. A backup can also be made with pg_dump.`,
  );
}

/** Every table of the record with the columns that are stored, in a stable order. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<Omit<Sequence, 'name'>>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM "${name}"`,
    );
    for (const row of state.rows) sequences.push({ name, ...row });
  }
  return sequences;
}

/** Where each clinic's audit chain ends. A database from before the chain has none. */
export async function listChainHeads(client: Client): Promise<ChainHead[]> {
  const there = await client.query<{ there: boolean }>(
    "SELECT to_regclass('audit_head') IS NOT NULL AS there",
  );
  if (!there.rows[0]?.there) return [];
  const { rows } = await client.query<ChainHead>(
    `SELECT clinic_id AS "clinicId", seq::text, encode(hash, 'hex') AS hash FROM audit_head ORDER BY clinic_id`,
  );
  return rows;
}
