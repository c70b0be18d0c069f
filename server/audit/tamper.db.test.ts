import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '#shared/domain/oracle/generate-case.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { openToTampering, tamperings } from '../test/audit-tampering.ts';
import { recordEvents } from '../test/audited-clinics.ts';
import { faultsByClinic, tryTampering } from '../test/tampering-trial.ts';
import { createTestClinic } from '../test/test-clinic.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { type ReadAnchors, readAnchors } from './anchor-file.ts';
import { startAnchorWriter } from './anchor-writer.ts';
import { verifyAudit } from './verify-audit.ts';

// A short run of `npm run prove -- tamper`.

const chains = new Map<string, number>();
let folder: string;
let db: ClinicDatabase;
let sql: Client;
let anchors: ReadAnchors['byClinic'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-anchor-'));
  const database = await createTestDatabase();
  db = new ClinicDatabase(database.url, 3);
  sql = new Client({ connectionString: database.superuserUrl });
  await sql.connect();
  const file = join(folder, 'anchors.ndjson');
  const settings = { databaseUrl: database.url, file, minutes: 60, log: pino({ level: 'silent' }) };
  for (const name of ['North', 'South']) {
    const clinic = await createTestClinic(db, name, new Date());
    await recordEvents(db, clinic, 60);
    chains.set(clinic.id, 60);
    await startAnchorWriter(settings).stop();
  }
  const read = await readAnchors(file);
  expect(read.unreadable).toEqual([]);
  anchors = read.byClinic;
  await openToTampering(sql);
});
afterAll(async () => {
  await db.close();
  await sql.end();
  await rm(folder, { recursive: true });
});

it('When nothing was touched, then every clinic is whole, in one line each', async () => {
  const lines: string[] = [];
  expect(await verifyAudit(db, anchors, (line) => lines.push(line))).toBe(true);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^North \([0-9a-f-]{36}\): 60 events, whole, newest seq 60 hash [0-9a-f]{64}$/);
});

it.each(Object.keys(tamperings))('When somebody tampers by %s, then it is found and named', async (kind) => {
  const random = seededRandom(kind.length);
  for (let round = 1; round <= 5; round += 1) {
    const { tampering, own, isFound } = await tryTampering(kind, { sql, db, chains, anchors, random });
    expect(isFound, JSON.stringify({ tampering, own })).toBe(true);
  }
  expect([...(await faultsByClinic({ db, chains, anchors })).values()].flat()).toEqual([]);
});

it('When a clinic of the anchors is gone, then that is said', async () => {
  const anchor = { at: '2026-01-01T00:00:00Z', seq: 1, hash: 'a'.repeat(64) };
  const id = '00000000-0000-7000-8000-000000000001';
  const lines: string[] = [];
  const gone = new Map([[id, [{ ...anchor, clinicId: id }]]]);
  expect(await verifyAudit(db, gone, (line) => lines.push(line))).toBe(false);
  expect(lines.at(-1)).toBe(`Clinic ${id}: in the anchor file, and gone from the database`);
});
