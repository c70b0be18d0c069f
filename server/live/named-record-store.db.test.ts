import { afterAll, expect, it } from 'vitest';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { sampleRows } from '../test/sample-rows.ts';
import { clinicA, clinicB, plantTwoClinics } from '../test/two-clinics.ts';
import { findNamedRecords, type NamedRecord } from './named-record-store.ts';

const { database, superuser } = await plantTwoClinics();
// One connection: what a statement opened must be closed again when the next one looks.
const db = new ClinicDatabase(database.url, 1);
afterAll(() => Promise.all([db.close(), superuser.end()]));

const { patient, episode, block, series } = sampleRows;
const ids: string[] = [series.id, block.id, episode.id];
const whose = { patientId: patient.id, episodeId: episode.id, blockId: block.id };

it('When series, block and episode of one clinic are named at once, then each says whose it is, restricted or not', async () => {
  const expected = new Map<string, NamedRecord>([
    [series.id, whose],
    [block.id, whose],
    [episode.id, { ...whose, blockId: null }],
  ]);
  expect(await findNamedRecords(db, clinicA, ids)).toEqual(expected);
  await superuser.query(
    `INSERT INTO patient_restriction (id, clinic_id, patient_id, reason, restricted_by_id)
     VALUES (gen_random_uuid(), $1, $2, 'r', $3)`,
    [clinicA, patient.id, sampleRows.app_user.id],
  );
  expect(await findNamedRecords(db, clinicA, ids)).toEqual(expected);
});

it('When they are of another clinic, or of nobody, then nothing is said', async () => {
  expect(await findNamedRecords(db, clinicB, ids)).toEqual(new Map());
  expect(await findNamedRecords(db, clinicA, [clinicA])).toEqual(new Map());
});

it('When the statement is over, then nothing it opened is open any more', async () => {
  await findNamedRecords(db, clinicA, ids);
  const counted = { name: 'count_episodes', text: 'select count(*)::int as n from episode' };
  expect(await db.alone(counted, [])).toEqual([{ n: 0 }]);
});
