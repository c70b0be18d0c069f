import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClinic, type TestClinic } from '../test/test-clinic.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { ClinicDatabase } from './clinic-database.ts';
import { applicationIn } from './open-rows.ts';
import { prepared, type Sql } from './sql.ts';

let db: ClinicDatabase;
let sql: Client;
let clinic: TestClinic;
beforeAll(async () => {
  const database = await createTestDatabase();
  db = new ClinicDatabase(database.url);
  sql = new Client({ connectionString: database.superuserUrl });
  await sql.connect();
  clinic = await createTestClinic(db, 'North Clinic', new Date());
});
afterAll(async () => {
  await db.close();
  await sql.end();
});

const patientOf = (changes: object = {}) => ({
  id: newId(),
  clinicId: clinic.id,
  identifier: newId(),
  familyName: 'F',
  givenName: 'G',
  birthDate: new Date('1960-02-29T00:00:00Z'),
  sex: 'female' as const,
  createdById: clinic.users.nurse.id,
  ...changes,
});

describe('a transaction', () => {
  const note = prepared('note_time', "select set_config('app.noted', $1, true) as noted");
  it.each([
    ['Prisma', (work: (tx: Sql) => Promise<unknown>) => db.inClinic(applicationIn(clinic.id), work)],
    [
      'prepared statements',
      (work: (tx: Sql) => Promise<unknown>) => db.inClinicBySql(applicationIn(clinic.id), work),
    ],
  ])(
    'When something is left for the end, by %s, then it runs after the rest and undoes all if it fails',
    async (_way, run) => {
      const identifier = newId();
      const insert = prepared(
        'insert_noted',
        `insert into patient (id, clinic_id, identifier, family_name, given_name, birth_date, sex, created_by_id)
       values ($1::uuid, $2::uuid, $3, current_setting('app.noted'), 'G', '1960-01-01', 'female', $4::uuid)`,
      );
      await run(async (tx) => {
        tx.atEnd(insert, [newId(), clinic.id, identifier, clinic.users.nurse.id]);
        await tx.rows(note, ['before the end']);
      });
      const named = async () =>
        (await sql.query('select family_name from patient where identifier = $1', [identifier])).rows;
      expect(await named()).toEqual([{ family_name: 'before the end' }]);
      const again = run(async (tx) => {
        await tx.rows(
          prepared('rename_noted', "update patient set family_name = 'X' where identifier = $1"),
          [identifier],
        );
        tx.atEnd(insert, [newId(), clinic.id, identifier, clinic.users.nurse.id]);
      });
      await expect(again).rejects.toThrow();
      expect(await named()).toEqual([{ family_name: 'before the end' }]);
    },
  );

  it('When it runs in a clinic, then PostgreSQL knows which, and only inside it', async () => {
    const inside = await db.inClinic(
      applicationIn(clinic.id),
      (tx) => tx.$queryRaw`select current_setting('app.clinic') as clinic`,
    );
    expect(inside).toEqual([{ clinic: clinic.id }]);
    const after = await db.inInstallation(
      (tx) => tx.$queryRaw`select current_setting('app.clinic', true) as clinic`,
    );
    expect(after).not.toEqual([{ clinic: clinic.id }]);
  });

  it('When its work fails, then nothing of it is stored', async () => {
    const patient = patientOf();
    await expect(
      db.inClinic(applicationIn(clinic.id), async (tx) => {
        await tx.patient.create({ data: patient });
        throw new Error('planted');
      }),
    ).rejects.toThrow('planted');
    const { rows } = await sql.query('SELECT 1 FROM patient WHERE id = $1', [patient.id]);
    expect(rows).toEqual([]);
  });

  it('When instants are stored, then plain SQL reads the same instant in UTC', async () => {
    const instants = [
      '2026-03-08T09:59:59.999Z',
      '2026-03-08T10:00:00Z',
      '2026-11-01T08:30:00Z',
      '2026-12-31T23:59:59Z',
    ];
    for (const instant of instants) {
      const patient = patientOf({ createdAt: new Date(instant) });
      await db.inClinic(applicationIn(clinic.id), (tx) => tx.patient.create({ data: patient }));
      const { rows } = await sql.query(
        'SELECT extract(epoch FROM created_at)::text AS at, birth_date::text AS born FROM patient WHERE id = $1',
        [patient.id],
      );
      expect(Number(rows[0].at) * 1000).toBe(Date.parse(instant));
      expect(rows[0].born).toBe('1960-02-29');
    }
  });

  it('When two stand in each other’s way, then the loser is done again and both are stored', async () => {
    const [one, two] = [patientOf(), patientOf()];
    await db.inClinic(applicationIn(clinic.id), (tx) => tx.patient.createMany({ data: [one, two] }));
    const amend = (first: string, second: string) =>
      db.inClinic(applicationIn(clinic.id), async (tx) => {
        for (const id of [first, second]) {
          await tx.patient.update({ where: { id }, data: { version: { increment: 1 } } });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
    await Promise.all([amend(one.id, two.id), amend(two.id, one.id)]);
    const { rows } = await sql.query('SELECT version FROM patient WHERE id = ANY($1)', [[one.id, two.id]]);
    expect(rows).toEqual([{ version: 3 }, { version: 3 }]);
  });
});

describe('what PostgreSQL refuses', () => {
  const refusalOf = (work: Parameters<ClinicDatabase['inInstallation']>[0]) =>
    db.inClinic(applicationIn(clinic.id), work).then(
      () => 'none',
      (error) => error.code,
    );

  it('When a row exists already, points nowhere or breaks a rule, then the refusal says so', async () => {
    const patient = patientOf();
    await db.inClinic(applicationIn(clinic.id), (tx) => tx.patient.create({ data: patient }));
    const create = (changes: object) => refusalOf((tx) => tx.patient.create({ data: patientOf(changes) }));
    expect(await create({ id: patient.id })).toBe('id_reused');
    expect(await create({ identifier: patient.identifier })).toBe('already_exists');
    expect(await create({ createdById: newId() })).toBe('not_found');
    expect(await create({ familyName: '' })).toBe('invalid_request');
    expect(await create({ familyName: 'a\u0000b' })).toBe('invalid_request');
    const gone = refusalOf((tx) => tx.patient.update({ where: { id: newId() }, data: { version: 2 } }));
    expect(await gone).toBe('not_found');
  });

  it('When a statement or a lock takes too long, then the server is busy', async () => {
    expect(await refusalOf((tx) => tx.$queryRaw`select 1 from (select pg_sleep(6)) as slept`)).toBe('busy');
    await sql.query('BEGIN');
    await sql.query('LOCK TABLE patient');
    expect(await refusalOf((tx) => tx.patient.count())).toBe('busy');
    await sql.query('ROLLBACK');
  });

  it('When connections are cut, then one request is told to try again and the next is served', async () => {
    const cut = refusalOf(async (tx) => {
      await tx.$queryRaw`select 1`;
      await sql.query(
        // Of this file's database: the server has those of other files too.
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'facetwise' AND datname = current_database()`,
      );
      await tx.$queryRaw`select 1`;
    });
    expect(await cut).toBe('busy');
    expect(await db.ping()).toBe(true);
  });

  it('When nobody listens, then it is not ready and requests are told so', async () => {
    const dead = new ClinicDatabase('postgresql://facetwise:x@127.0.0.1:1/none');
    expect(await dead.ping()).toBe(false);
    await expect(dead.inInstallation((tx) => tx.patient.count())).rejects.toMatchObject({ code: 'busy' });
    await dead.close();
  });
});
