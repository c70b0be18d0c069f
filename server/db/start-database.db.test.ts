import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase } from '../test/test-database.ts';
import { startDatabase } from './start-database.ts';

const quiet = { say: () => undefined, onLost: () => undefined };

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

function refusalOf(databaseUrl: string): Promise<string> {
  return startDatabase({ databaseUrl, databaseOwnerUrl: undefined, dataDir: '' }, quiet).then(
    () => 'not refused',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test('When the application connects, then its session is in UTC, bounded in time and no superuser', async () => {
  const { url } = await createTestDatabase();
  const rows = await ask(
    url,
    `SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS statement,
            current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle,
            rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
  );
  expect(rows).toEqual([
    { zone: 'UTC', statement: '5s', lock: '2s', idle: '10s', rolsuper: false, rolbypassrls: false },
  ]);
});

test('When DATABASE_URL names a server, then that one is migrated and its own options stay', async () => {
  const { url: plain, ownerUrl } = await createEmptyDatabase();
  const url = new URL(plain);
  url.search =
    '?sslmode=disable&options=-c%20search_path%3Dpublic%20-c%20TimeZone%3DAsia/Tokyo%20-c%20synchronous_commit%3Doff';
  const database = await startDatabase(
    { databaseUrl: url.href, databaseOwnerUrl: ownerUrl, dataDir: '' },
    quiet,
  );
  const [row] = await ask(
    database.url,
    `SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone,
            current_setting('synchronous_commit') AS commit, (SELECT count(*)::int > 0 FROM _prisma_migrations) AS migrated`,
  );
  expect(row).toEqual({ path: 'public', zone: 'UTC', commit: 'on', migrated: true });
});

test('When DATABASE_URL cannot be reached, then one line says where and keeps the password', async () => {
  const { url } = await createEmptyDatabase();
  const wrong = (change: (url: URL) => void) => {
    const copy = new URL(url);
    change(copy);
    return refusalOf(copy.href);
  };
  const nobodyListens = await wrong((copy) => {
    copy.port = '1';
  });
  expect(nobodyListens).toMatch(
    /^StartRefusal: The database cannot be reached: 127\.0\.0\.1:1\/t_.* ECONNREFUSED/,
  );
  const noDatabase = await wrong((copy) => {
    copy.pathname = '/nowhere';
  });
  expect(noDatabase).toMatch(/database "nowhere" does not exist/);
  const wrongPassword = await wrong((copy) => {
    copy.password = 'guessed';
  });
  expect(wrongPassword).toMatch(/password authentication failed/);
  expect(nobodyListens + noDatabase + wrongPassword).not.toMatch(/guessed|\n/);
  expect(nobodyListens).not.toContain(new URL(url).password);
});
