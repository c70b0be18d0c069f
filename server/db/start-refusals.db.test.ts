import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { refuseUnsafeServer } from './refuse-unsafe-server.ts';
import { startDatabase } from './start-database.ts';

/** What the start says: the lines for the terminal, then the refusal. */
async function start(databaseUrl: string, databaseOwnerUrl?: string): Promise<string> {
  const lines: string[] = [];
  const options = { say: (line: string) => void lines.push(line), onLost: () => undefined };
  await startDatabase({ databaseUrl, databaseOwnerUrl, dataDir: '' }, options).catch((error: Error) =>
    lines.push(`${error.name}: ${error.message}`),
  );
  expect(lines.join('')).not.toContain('\n');
  return lines.filter((line) => !line.startsWith('Applied migration ')).join('\n');
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The same database as a new role with these attributes. */
async function asRole({ superuserUrl }: TestDatabase, attributes: string): Promise<string> {
  const name = `r_${randomUUID().replaceAll('-', '')}`;
  await run(superuserUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'x' ${attributes}`);
  const url = new URL(superuserUrl);
  url.username = name;
  url.password = 'x';
  return url.href;
}

describe('the role', () => {
  it('When it is a superuser, passes row security or can become one that does, then it is refused', async () => {
    const database = await createTestDatabase();
    const { url, ownerUrl, superuserUrl } = database;
    expect(await start(superuserUrl)).toMatch(
      /^StartRefusal: DATABASE_URL connects as postgres, .* a superuser: .*CREATE ROLE/,
    );
    expect(await start(await asRole(database, 'BYPASSRLS'))).toMatch(
      /^StartRefusal: .* BYPASSRLS: nothing would keep/,
    );
    expect(await start(await asRole(database, 'IN ROLE postgres'))).toMatch(
      /^StartRefusal: .* can become a superuser/,
    );
    expect(await start(url, superuserUrl)).toMatch(/^StartRefusal: DATABASE_OWNER_URL connects as postgres/);
    expect(await start(url, ownerUrl)).toBe('');
  });

  it('When it owns the tables it uses, then it starts and one line says so', async () => {
    const { ownerUrl } = await createEmptyDatabase();
    const said = await start(ownerUrl);
    expect(said).toMatch(/^The role facetwise_owner owns the tables .* DATABASE_OWNER_URL is safer\.$/);
    expect(await start(ownerUrl)).toBe(said);
  });

  it('When owner and application are one, or the tables still belong to the application, then it is refused', async () => {
    const database = await createEmptyDatabase();
    expect(await start(database.ownerUrl, database.ownerUrl)).toMatch(
      /^StartRefusal: .* name two separate roles\.$/,
    );
    const member = await asRole(database, 'IN ROLE facetwise_owner');
    expect(await start(member, database.ownerUrl)).toMatch(/^StartRefusal: .* name two separate roles\.$/);
    await start(database.ownerUrl);
    await run(database.superuserUrl, 'ALTER TABLE patient OWNER TO facetwise');
    expect(await start(database.url, database.ownerUrl)).toMatch(
      /^StartRefusal: .* REASSIGN OWNED BY facetwise TO facetwise_owner in this database\.$/,
    );
  });
});

describe('the schema', () => {
  const rightsMissing = /^StartRefusal: The database is not at the schema .* DATABASE_OWNER_URL\.$/;

  it('When it is behind and the role may not change it, then it is refused', async () => {
    expect(await start((await createEmptyDatabase()).url)).toMatch(rightsMissing);
    const { url, superuserUrl } = await createTestDatabase();
    expect(await start(url)).toBe('');
    await run(superuserUrl, "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%row_security'");
    expect(await start(url)).toMatch(rightsMissing);
  });

  it('When it is newer than the code, then it is refused, whoever asks', async () => {
    const { url, ownerUrl, superuserUrl } = await createTestDatabase();
    await run(
      superuserUrl,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '9_later', now())`,
    );
    const newer = /^StartRefusal: The database is newer than this Facetwise \(it has 9_later\)/;
    expect(await start(url)).toMatch(newer);
    expect(await start(url, ownerUrl)).toMatch(newer);
  });

  it('When the owner is named in another database, then it is refused', async () => {
    const [one, other] = [await createEmptyDatabase(), await createEmptyDatabase()];
    expect(await start(one.url, other.ownerUrl)).toMatch(rightsMissing);
  });
});

describe('row security', () => {
  it.each([
    ['planted', 'CREATE TABLE planted (id uuid PRIMARY KEY, clinic_id uuid NOT NULL)'],
    ['planted', 'CREATE TABLE planted (clinic_id uuid); ALTER TABLE planted ENABLE ROW LEVEL SECURITY'],
    ['patient', 'ALTER TABLE patient NO FORCE ROW LEVEL SECURITY'],
    ['patient', 'ALTER TABLE patient DISABLE ROW LEVEL SECURITY'],
  ])('When %s is open by %s, then it is refused until it does what the line says', async (table, sql) => {
    const { url, ownerUrl } = await createTestDatabase();
    await run(ownerUrl, sql);
    const line = await start(url, ownerUrl);
    expect(line).toMatch(new RegExp(`^StartRefusal: Row-level security is not forced on ${table}: `));
    expect(await start(url)).toBe(line);
    await run(ownerUrl, /ALTER TABLE .*(?=\.$)/.exec(line)?.[0] ?? '');
    expect(await start(url, ownerUrl)).toBe('');
  });
});

it('When the time zone of a connection is not UTC, then it is refused', async () => {
  const url = new URL((await createTestDatabase()).superuserUrl);
  url.searchParams.set('options', '-c TimeZone=Asia/Tokyo');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await expect(refuseUnsafeServer(client).finally(() => client.end())).rejects.toThrow(
    "The database's time zone stays Asia/Tokyo: let its connections set TimeZone to UTC.",
  );
});
