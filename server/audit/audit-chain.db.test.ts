import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import { createTestClinic, type TestClinic } from '../test/test-clinic.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { beginning, hashOf } from './chain-hash.ts';
import { readChain, readHead } from './chain-store.ts';
import { recordAuditEvent } from './record-audit-event.ts';

let db: ClinicDatabase;
let sql: Client;
beforeAll(async () => {
  const database = await createTestDatabase();
  db = new ClinicDatabase(database.url, 12);
  sql = new Client({ connectionString: database.superuserUrl });
  await sql.connect();
});
afterAll(async () => {
  await db.close();
  await sql.end();
});

let clinics = 0;
const newClinic = () => createTestClinic(db, `Clinic ${++clinics}`, new Date());

const entryOf = (clinic: TestClinic, changes: object = {}) => ({
  who: { clinicId: clinic.id, userId: clinic.users.nurse.id },
  action: 'patient_recorded',
  subject: 'patient',
  subjectId: newId(),
  requestId: 'r-1',
  ...changes,
});
const record = (clinic: TestClinic, changes: object = {}) =>
  db.inClinic(applicationIn(clinic.id), (tx) => recordAuditEvent(tx, entryOf(clinic, changes)));
const chainOf = (clinic: TestClinic) =>
  db.inClinic(applicationIn(clinic.id), (tx) => readChain(tx, clinic.id, null, 10_000));

describe('the chain', () => {
  it('When many connections record at once, then no number is left out and no event is passed by', async () => {
    const clinic = await newClinic();
    const other = await newClinic();
    const failed = db.inClinic(applicationIn(clinic.id), async (tx) => {
      await recordAuditEvent(tx, entryOf(clinic));
      throw new Error('planted');
    });
    await Promise.all([
      ...Array.from({ length: 150 }, (_, n) => record(n % 3 === 0 ? other : clinic)),
      expect(failed).rejects.toThrow('planted'),
    ]);
    const chain = await chainOf(clinic);
    expect(chain.map((link) => link.seq)).toEqual(Array.from({ length: 100 }, (_, n) => `${n + 1}`));
    expect(chain.map((link) => link.previousHash)).toEqual([
      beginning,
      ...chain.slice(0, -1).map((link) => link.hash),
    ]);
    expect(chain.map(hashOf)).toEqual(chain.map((link) => link.hash));
    const head = await db.inClinic(applicationIn(clinic.id), (tx) => readHead(tx, clinic.id));
    expect(head).toEqual({ seq: 100, hash: chain.at(-1)?.hash });
    expect(await chainOf(other)).toHaveLength(50);
  });

  it('When one statement appends several, then they follow each other', async () => {
    const clinic = await newClinic();
    await sql.query(
      `INSERT INTO audit_event (clinic_id, action, subject, subject_id, request_id)
       SELECT $1, 'a', 's', $1, n::text FROM generate_series(1, 3) AS n`,
      [clinic.id],
    );
    const chain = await chainOf(clinic);
    expect(chain.map((link) => [link.seq, link.requestId])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
    ]);
    expect(chain[2]?.previousHash).toBe(chain[1]?.hash);
  });

  it('When a writer brings its own number and hashes, then they are replaced', async () => {
    const clinic = await newClinic();
    await sql.query(
      `INSERT INTO audit_event (clinic_id, action, subject, subject_id, request_id, seq, previous_hash, hash)
       VALUES ($1, 'a', 's', $1, 'r', 77, '\\x00', '\\x01')`,
      [clinic.id],
    );
    const [link] = await chainOf(clinic);
    expect(link).toMatchObject({ seq: '1', previousHash: beginning });
    expect(link?.hash).toBe(link && hashOf(link));
  });

  const awkward = [
    'plain',
    '"quoted" \\ back \\u0041 slash / </script>',
    'line\nfeed\r\ttab \b\f\v\u0001\u001f\u007f',
    'Okonkwo-Ramírez 佐藤 ‏עברית 😀 e\u0301 \u2028\u2029\ufeff',
    "'; DROP TABLE audit_event; --",
  ];
  it.each(awkward)('When a value reads %j, then Node and the database agree on the hash', async (text) => {
    const clinic = await newClinic();
    const value = { text, [text]: [text, { deep: [null, true, 1e2, 1e-7, 1.5, -0, 2 ** 53] }], empty: {} };
    const action = text.slice(0, 80);
    await record(clinic, { action, requestId: action, before: value, after: text });
    await record(clinic, { who: { clinicId: clinic.id, userId: null }, before: null, after: [] });
    await record(clinic, { at: new Date('1999-12-31T23:59:59.007Z'), after: 1e21 });
    const chain = await chainOf(clinic);
    expect(chain).toHaveLength(3);
    expect(chain.map(hashOf)).toEqual(chain.map((link) => link.hash));
  });
});

describe('what is refused', () => {
  it('When the audit event cannot be recorded, then neither is the change', async () => {
    const clinic = await newClinic();
    const change = db.inClinic(applicationIn(clinic.id), async (tx) => {
      await tx.clinic.update({ where: { id: clinic.id }, data: { name: 'Changed' } });
      await recordAuditEvent(tx, entryOf(clinic, { action: '' }));
    });
    await expect(change).rejects.toMatchObject({ code: 'invalid_request' });
    const { rows } = await sql.query('SELECT name FROM clinic WHERE id = $1', [clinic.id]);
    expect(rows[0].name).not.toBe('Changed');
    expect(await chainOf(clinic)).toEqual([]);
  });

  const changes = [
    "UPDATE audit_event SET action = 'x'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'UPDATE audit_head SET seq = seq + 1',
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
  ];
  it.each(changes)(
    'When a superuser runs %s with and without triggers, then it is refused',
    async (change) => {
      const clinic = await newClinic();
      await record(clinic);
      for (const role of ['origin', 'replica']) {
        await sql.query(`SET session_replication_role = ${role}`);
        await expect(sql.query(change)).rejects.toMatchObject({ code: '23001' });
      }
      await sql.query('RESET session_replication_role');
    },
  );

  it('When a head is planted, then it is refused', async () => {
    const plant = sql.query(`INSERT INTO audit_head VALUES ('${newId()}', 0, '\\x00')`);
    await expect(plant).rejects.toMatchObject({ constraint: 'audit_head_is_kept' });
  });
});

it('When rows of a restore come in with the triggers off, then they keep their numbers and hashes', async () => {
  const clinic = await newClinic();
  await record(clinic);
  const [link] = await chainOf(clinic);
  await sql.query('CREATE TEMP TABLE kept AS SELECT * FROM audit_event WHERE clinic_id = $1', [clinic.id]);
  await sql.query('CREATE TEMP TABLE kept_head AS SELECT * FROM audit_head WHERE clinic_id = $1', [
    clinic.id,
  ]);
  await sql.query('BEGIN');
  await sql.query('ALTER TABLE audit_event DISABLE TRIGGER ALL; ALTER TABLE audit_head DISABLE TRIGGER ALL');
  await sql.query('DELETE FROM audit_event; DELETE FROM audit_head');
  await sql.query('ALTER TABLE audit_event ENABLE TRIGGER ALL; ALTER TABLE audit_head ENABLE TRIGGER ALL');
  await sql.query('SET LOCAL session_replication_role = replica');
  await sql.query(
    'INSERT INTO audit_event SELECT * FROM kept; INSERT INTO audit_head SELECT * FROM kept_head',
  );
  const { rows } = await sql.query("SELECT encode(hash, 'hex') AS hash FROM audit_event");
  await sql.query('ROLLBACK');
  expect(rows).toEqual([{ hash: link?.hash }]);
});
