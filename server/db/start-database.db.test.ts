import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../test/test-database.ts';

test('When the application connects, then its session is in UTC, bounded in time and no superuser', async () => {
  const { url } = await createTestDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS statement,
            current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle,
            rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
  );
  await client.end();
  expect(rows).toEqual([
    { zone: 'UTC', statement: '5s', lock: '2s', idle: '10s', rolsuper: false, rolbypassrls: false },
  ]);
});
