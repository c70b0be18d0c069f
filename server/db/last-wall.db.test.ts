import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { badRows, fresh, goodRows } from '../test/planted-rows.ts';
import { type Row, sampleIds, sampleRows, type Table, tables } from '../test/sample-rows.ts';
import { createTestDatabase } from '../test/test-database.ts';

let client: Client;
beforeAll(async () => {
  // Not even the superuser, whom no privilege and no row security holds, passes these.
  client = new Client({ connectionString: (await createTestDatabase()).superuserUrl });
  await client.connect();
  for (const table of tables) await insert(table, {});
  const { otherClinicId, otherUserId } = sampleIds;
  await insert('clinic', { id: otherClinicId });
  await insert('app_user', { id: otherUserId, clinic_id: otherClinicId, email: 'c@d.example' });
});
afterAll(() => client.end());
beforeEach(() => client.query('BEGIN'));
afterEach(() => client.query('ROLLBACK'));

async function insert(table: Table, spoiled: Row): Promise<void> {
  const row: Row = { ...sampleRows[table], ...spoiled };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await client.query(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

describe('rows', () => {
  it.each(goodRows)('When a %s has %o, then it is stored', async (table, row) => {
    await insert(table, fresh(table, row));
  });

  it.each(badRows)(
    'When %s is broken in a %s by %o, then the row is refused',
    async (constraint, table, row) => {
      await expect(insert(table, fresh(table, row))).rejects.toMatchObject({ constraint });
    },
  );

  it('When the database has a CHECK, then a row above breaks it', async () => {
    const { rows } = await client.query<{ conname: string }>(
      "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    );
    const broken = new Set(badRows.map(([constraint]) => constraint));
    expect(rows.map((row) => row.conname).filter((name) => !broken.has(name))).toEqual([]);
  });
});

describe('what is kept', () => {
  const insertOnly: Table[] = [
    'reading',
    'policy_version',
    'assessment',
    'review',
    'audit_event',
    'block_target',
    'patient_restriction',
    'patient_access',
  ];
  it.each(insertOnly)('When a row of %s is updated, then that is refused', async (table) => {
    await expect(client.query(`UPDATE ${table} SET clinic_id = clinic_id`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
  });

  const kept: Table[] = [...insertOnly, 'app_user', 'patient', 'episode', 'block', 'series'];
  it.each(kept)('When rows of %s are deleted or emptied, then that is refused', async (table) => {
    await client.query('SAVEPOINT before');
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
    await client.query('ROLLBACK TO before');
    await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
    await client.query('ROLLBACK TO before');
    // Naming a clinic that is no demo opens nothing.
    await client.query("SELECT set_config('facetwise.removing_demo', $1, true)", [sampleIds.clinicId]);
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
  });

  it('When a clinic would become a demo or go, then that is refused', async () => {
    await client.query('SAVEPOINT before');
    for (const sql of ["UPDATE clinic SET is_demo = true, demo_password = 'x'", 'DELETE FROM clinic']) {
      await expect(client.query(sql)).rejects.toMatchObject({ constraint: 'clinic_is_kept' });
      await client.query('ROLLBACK TO before');
    }
  });

  it('When triggers are switched off for the session, then these stay on', async () => {
    const { rows } = await client.query<{ tgenabled: string }>(
      "SELECT DISTINCT tgenabled FROM pg_trigger WHERE tgname ~ '_is_(kept|not_emptied)$'",
    );
    expect(rows).toEqual([{ tgenabled: 'A' }]);
  });
});
