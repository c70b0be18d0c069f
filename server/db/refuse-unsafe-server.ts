import type { Client } from 'pg';
import { StartRefusal } from '../start-refusal.ts';

/** Refuses a server that would lose or falsify what is recorded. */
export async function refuseUnsafeServer(client: Client): Promise<void> {
  const setting = async (name: 'TimeZone' | 'fsync') => {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    return rows[0]?.value ?? '';
  };
  const zone = await setting('TimeZone');
  if (zone !== 'UTC') {
    throw new StartRefusal(
      `The database's time zone stays ${zone}: let its connections set TimeZone to UTC.`,
    );
  }
  if ((await setting('fsync')) !== 'on') {
    throw new StartRefusal(
      'The database runs with fsync off and could lose what was recorded: set fsync to on.',
    );
  }
}

/** Refuses tables that show one clinic's rows to another. */
export async function refuseOpenTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
       AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
  );
  const [first] = rows;
  if (first === undefined) return;
  throw new StartRefusal(
    `Row-level security is not forced on ${rows.map(({ name }) => name).join(', ')}: clinics would not be kept apart. As the owner run ALTER TABLE ${first.name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY.`,
  );
}
