import { Client } from 'pg';
import { fresh } from './planted-rows.ts';
import { sampleRows, type Table, tables } from './sample-rows.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export const clinicA = sampleRows.clinic.id;
export const clinicB = ofOtherClinic(clinicA) as string;

export type TwoClinics = {
  readonly database: TestDatabase;
  /** Every table there is, by the catalogue, with or without a column for the clinic. */
  readonly tables: readonly { readonly name: string; readonly clinicColumn: string | null }[];
  /** As the server's superuser, whom no wall stops. */
  readonly superuser: Client;
};

/** A database in which two clinics have a row in every table. */
export async function plantTwoClinics(): Promise<TwoClinics> {
  const database = await createTestDatabase();
  const superuser = await connect(database.superuserUrl);
  for (const table of tables) await insert(superuser, table, sampleRows[table]);
  for (const table of tables) {
    // Its own token, address or name: unique over all clinics.
    const { id: _ownId, ...unique } = fresh(table, {});
    const row = Object.entries({ ...sampleRows[table], ...unique });
    await insert(
      superuser,
      table,
      Object.fromEntries(row.map(([name, value]) => [name, ofOtherClinic(value)])),
    );
  }
  return { database, tables: await listTables(superuser), superuser };
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function listTables(client: Client): Promise<TwoClinics['tables']> {
  const { rows } = await client.query(
    `SELECT relname AS name, CASE relname WHEN 'clinic' THEN 'id' ELSE (
       SELECT attname FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'clinic_id'
     ) END AS "clinicColumn"
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND relname <> '_prisma_migrations' ORDER BY relname`,
  );
  return rows;
}

async function insert(client: Client, table: Table, row: Readonly<Record<string, unknown>>): Promise<void> {
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await client.query(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

function ofOtherClinic(value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/^00000000-0000-7000-8000-/, '00000000-0000-7000-9000-')
    : value;
}
