import { escapeIdentifier } from 'pg';
import { migrationUrl } from './connection-url.ts';
import { migrationLock } from './migrate.ts';
import { grantedFunctions, privileges } from './privileges.ts';
import { reachDatabase } from './reach-database.ts';

/** Gives the application's role exactly what privileges.ts lists, as the owner of the tables. */
export async function grantPrivileges(ownerUrl: string, role: string): Promise<void> {
  const client = await reachDatabase(migrationUrl(ownerUrl));
  const grantee = escapeIdentifier(role);
  try {
    await client.query('BEGIN');
    // Two starts at once would trip over each other's rows of the catalogue.
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${grantee}`);
    await client.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${grantee}`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${grantee}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${grantee}`);
    for (const [table, verbs] of Object.entries(privileges)) {
      await client.query(`GRANT ${verbs.join(', ')} ON ${escapeIdentifier(table)} TO ${grantee}`);
    }
    for (const name of grantedFunctions)
      await client.query(`GRANT EXECUTE ON FUNCTION ${name} TO ${grantee}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
