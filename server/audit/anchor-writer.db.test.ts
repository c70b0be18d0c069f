import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { recordEvents } from '../test/audited-clinics.ts';
import { createTestClinic, type TestClinic } from '../test/test-clinic.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { readAnchors } from './anchor-file.ts';
import { startAnchorWriter } from './anchor-writer.ts';

let folder: string;
let databaseUrl: string;
let db: ClinicDatabase;
let clinic: TestClinic;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-anchors-'));
  const database = await createTestDatabase();
  databaseUrl = database.url;
  db = new ClinicDatabase(databaseUrl, 3);
  clinic = await createTestClinic(db, 'North', new Date());
  await recordEvents(db, clinic, 2);
  const sql = new Client({ connectionString: database.superuserUrl });
  await sql.connect();
  const demo = `'00000000-0000-7000-8000-000000000009'`;
  await sql.query(`
    INSERT INTO clinic (id, name, time_zone, is_demo, demo_password, schedule_minutes, default_policy_cervical, default_policy_thoracic,
      default_policy_lumbar)
      VALUES (${demo}, 'Demo', 'UTC', true, 'p', '{15}', 'p', 'p', 'p');
    INSERT INTO audit_event (clinic_id, action, subject, subject_id, request_id)
      VALUES (${demo}, 'demo_opened', 'clinic', ${demo}, 'r')`);
  await sql.end();
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

it('When the server starts, works and stops, then each new head of a real clinic is written once', async () => {
  const file = join(folder, 'anchors.ndjson');
  const log = { error: vi.fn() };
  const writer = startAnchorWriter({ databaseUrl, file, minutes: 60, log });
  await expect.poll(async () => (await readAnchors(file)).byClinic.size).toBe(1);
  await recordEvents(db, clinic, 3);
  await writer.stop();
  const { byClinic } = await readAnchors(file);
  expect([...byClinic.keys()]).toEqual([clinic.id]);
  expect(byClinic.get(clinic.id)?.map(({ seq }) => seq)).toEqual([2, 5]);
  expect(log.error).not.toHaveBeenCalled();
});

it('When the file cannot be written, then the log says so each time and recording goes on', async () => {
  const file = join(folder, 'not-mounted', 'anchors.ndjson');
  const log = { error: vi.fn() };
  const writer = startAnchorWriter({ databaseUrl, file, minutes: 60, log });
  await recordEvents(db, clinic, 1);
  await writer.stop();
  const reason = expect.stringContaining('ENOENT');
  expect(log.error.mock.calls).toEqual([
    [{ file, reason }, 'The audit anchor could not be written.'],
    [{ file, reason }, 'The audit anchor could not be written.'],
  ]);
});

it('When no file is set, then nothing runs', async () => {
  const log = { error: vi.fn() };
  await startAnchorWriter({ databaseUrl, file: undefined, minutes: 1, log }).stop();
  expect(log.error).not.toHaveBeenCalled();
});
