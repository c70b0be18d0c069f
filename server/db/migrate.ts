import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { lineFor, StartRefusal } from '../start-refusal.ts';

export type MigrationName = { readonly name: string; readonly checksum: string };
type Migration = MigrationName & { readonly sql: string };
type AppliedMigration = { readonly migration_name: string; readonly checksum: string };

// Prisma's own table, so that its tools understand a database made here, and the other way round.
const createTable = `
  CREATE TABLE _prisma_migrations (
    id                  varchar(36) PRIMARY KEY,
    checksum            varchar(64) NOT NULL,
    finished_at         timestamptz,
    migration_name      varchar(255) NOT NULL,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

// The key Prisma takes for the same purpose.
export const migrationLock = 72_707_369;

/**
 * Brings a database to the schema of this code: each migration in a transaction of its own, one process at a
 * time. Refuses a database whose history is not the beginning of ours. Returns the names it applied. With `upTo`
 * it stops where that older history ends.
 */
export async function migrate(
  databaseUrl: string,
  migrationsFolder: string,
  upTo?: readonly MigrationName[],
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await ensureHistory(client);
    const all = await readMigrations(migrationsFolder);
    const known = upTo === undefined ? all : all.slice(0, upTo.length);
    const applied = await readApplied(client);
    refuseOtherHistory(known, applied);
    const names = new Set(applied.map((migration) => migration.migration_name));
    const missing = known.filter(({ name }) => !names.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } catch (error) {
    if (isPermissionDenied(error)) throw refusalOfRights(error);
    throw error;
  } finally {
    await client.end();
  }
}

/** A role that may not make the table may still start, when there is nothing to apply. */
async function ensureHistory(client: Client): Promise<void> {
  const { rows } = await client.query<{ none: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NULL AS none",
  );
  if (rows[0]?.none) await client.query(createTable);
}

/** Refuses another history than the beginning of ours: of a backup, before anything is made from it. */
export async function refuseUnknownHistory(history: readonly MigrationName[], folder: string): Promise<void> {
  const known = await readMigrations(folder);
  const odd = history.find(
    ({ name, checksum }, at) => known[at]?.name !== name || known[at]?.checksum !== checksum,
  );
  if (odd === undefined) return;
  throw new StartRefusal(
    `The backup is of another Facetwise (its ${odd.name} is not here): restore it with the version that made it.`,
  );
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function refuseOtherHistory(known: readonly Migration[], applied: readonly AppliedMigration[]): void {
  for (const { migration_name, checksum } of applied) {
    const ours = known.find(({ name }) => name === migration_name);
    if (!ours) {
      throw new StartRefusal(
        `The database is newer than this Facetwise (it has ${migration_name}): start the version that last used it, or a later one.`,
      );
    }
    if (ours.checksum !== checksum) {
      throw new StartRefusal(
        `The database was made with another ${migration_name} than this Facetwise has: restore that file.`,
      );
    }
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('BEGIN');
    await client.query(sql);
    // A migration may have set these for itself.
    await client.query('RESET ALL');
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (isPermissionDenied(error)) throw error;
    throw new StartRefusal(
      `The database could not be brought up to date: ${name} failed: ${lineFor(error)}.`,
    );
  }
}

function isPermissionDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

function refusalOfRights(error: unknown): StartRefusal {
  return new StartRefusal(
    `The database is not at the schema of this Facetwise and this role may not bring it there (${lineFor(error)}): name the role that owns the tables in DATABASE_OWNER_URL.`,
  );
}
