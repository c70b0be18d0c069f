import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { embeddedUrl } from './connection-url.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { reachDatabase } from './reach-database.ts';

/** What the application connects as: owns nothing, may do what privileges.ts lists. */
export const applicationRole = 'facetwise';
/** Who owns the tables, migrates them and grants. */
export const ownerRole = 'facetwise_owner';

export type DatabaseAddresses = { readonly url: string; readonly ownerUrl: string };

/**
 * Makes a database of the application on the embedded server unless it is there, and its two roles, which are no
 * superusers and cannot bypass row-level security.
 */
export async function ensureApplicationDatabase(
  postgres: Pick<EmbeddedPostgres, 'port' | 'superuserPassword' | 'applicationPassword' | 'ownerPassword'>,
  name = 'facetwise',
): Promise<DatabaseAddresses> {
  const { port, superuserPassword, applicationPassword, ownerPassword } = postgres;
  const asSuperuser = (database: string) => embeddedUrl(port, 'postgres', superuserPassword, database);
  const server = await reachDatabase(asSuperuser('postgres'));
  try {
    await ensureRole(server, applicationRole, applicationPassword);
    await ensureRole(server, ownerRole, ownerPassword);
    const database = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (database.rowCount === 0) {
      await server.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${ownerRole}`);
    }
  } finally {
    await server.end();
  }
  await takeOwnership(asSuperuser(name));
  return {
    url: embeddedUrl(port, applicationRole, applicationPassword, name),
    ownerUrl: embeddedUrl(port, ownerRole, ownerPassword, name),
  };
}

async function ensureRole(server: Client, name: string, password: string): Promise<void> {
  const role = await server.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await server.query(
    `${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE
     PASSWORD ${escapeLiteral(password)}`,
  );
}

/** In a database of an earlier version the application owned everything. */
async function takeOwnership(superuserUrl: string): Promise<void> {
  const database = await reachDatabase(superuserUrl);
  await database.query(`REASSIGN OWNED BY ${applicationRole} TO ${ownerRole}`).finally(() => database.end());
}
