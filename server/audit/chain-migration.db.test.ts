import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrationUrl } from '../db/connection-url.ts';
import { migrate } from '../db/migrate.ts';
import { findMigrationsFolder } from '../db/start-database.ts';
import { createEmptyDatabase } from '../test/test-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-before-the-chain-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('When a database of an earlier version is brought up to date, then its events are chained as written', async () => {
  const source = findMigrationsFolder();
  const earlier = (await readdir(source)).filter((name) => name < '20261124000001');
  for (const name of earlier) await cp(join(source, name), join(folder, name), { recursive: true });
  const database = await createEmptyDatabase();
  const url = migrationUrl(database.ownerUrl);
  await migrate(url, folder);
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(`
    INSERT INTO audit_event (clinic_id, action, subject, subject_id, request_id, after)
    SELECT ('00000000-0000-7000-8000-00000000000' || n % 2)::uuid, 'a', 's', gen_random_uuid(), n::text, '{"b":1,"a":[2]}'
      FROM generate_series(1, 5) AS n`);
  await migrate(url, source);
  const { rows } = await client.query(`
    SELECT string_agg(request_id, ' ' ORDER BY seq) AS requests, max(seq)::int AS newest,
           bool_and(hash = audit_event_hash(audit_event)) AS fits,
           (SELECT h.seq::int FROM audit_head h WHERE h.clinic_id = audit_event.clinic_id) AS head
      FROM audit_event GROUP BY clinic_id ORDER BY clinic_id`);
  const refused = client.query("UPDATE audit_event SET action = 'x'");
  await expect(refused).rejects.toMatchObject({ constraint: 'audit_event_is_kept' });
  await client.end();
  expect(rows).toEqual([
    { requests: '2 4', newest: 2, fits: true, head: 2 },
    { requests: '1 3 5', newest: 3, fits: true, head: 3 },
  ]);
});
