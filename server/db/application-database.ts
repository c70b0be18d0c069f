import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { embeddedUrl } from './connection-url.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

export const applicationRole = 'facetwise';

/**
 * Makes a database of the application on the embedded server unless it is there, owned by a role that is no
 * superuser and cannot bypass row-level security. Returns its address.
 */
export async function ensureApplicationDatabase(
  postgres: Pick<EmbeddedPostgres, 'port' | 'superuserPassword' | 'applicationPassword'>,
  name = 'facetwise',
): Promise<string> {
  const client = new Client({
    connectionString: embeddedUrl(postgres.port, 'postgres', postgres.superuserPassword, 'postgres'),
  });
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [applicationRole]);
    const verb = role.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(
      `${verb} ROLE ${applicationRole} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE
       PASSWORD ${escapeLiteral(postgres.applicationPassword)}`,
    );
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (database.rowCount === 0) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${applicationRole}`);
    }
    return embeddedUrl(postgres.port, applicationRole, postgres.applicationPassword, name);
  } finally {
    await client.end();
  }
}
