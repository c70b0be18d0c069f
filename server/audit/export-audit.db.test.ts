import { parse } from 'csv-parse/sync';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import { createTestClinic, type TestClinic } from '../test/test-clinic.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { exportAudit } from './export-audit.ts';
import { recordAuditEvent } from './record-audit-event.ts';

let db: ClinicDatabase;
let clinic: TestClinic;
const subjectId = newId();
beforeAll(async () => {
  db = new ClinicDatabase((await createTestDatabase()).url, 3);
  clinic = await createTestClinic(db, 'North', new Date());
  const other = await createTestClinic(db, 'South', new Date());
  await record(clinic, '2026-03-01T07:59:59Z', {});
  await record(clinic, '2026-03-01T08:00:00Z', { after: { familyName: '=cmd|x', givenName: 'Ada' } });
  await record(clinic, '2026-03-03T07:59:59.999Z', { before: { score: 4 }, after: { score: 7 } });
  await record(clinic, '2026-03-03T08:00:00Z', {});
  await record(other, '2026-03-02T08:00:00Z', {});
});
afterAll(() => db.close());

function record(of: TestClinic, at: string, changes: object): Promise<void> {
  const who = { clinicId: of.id, userId: of.users.nurse.id };
  const what = { action: 'patient_recorded', subject: 'patient', subjectId, requestId: 'r-1', ...changes };
  return db.inClinic(applicationIn(of.id), (tx) => recordAuditEvent(tx, { who, ...what, at: new Date(at) }));
}

async function exported(format: 'csv' | 'ndjson', days = { from: '2026-03-01', to: '2026-03-02' }) {
  let text = '';
  const of = { id: clinic.id, name: 'North', timeZone: 'America/Los_Angeles', isDemo: false };
  await exportAudit(db, { clinic: of, days, format, requestId: 'export-1' }, async (piece) => {
    text += piece;
  });
  return text;
}

it('When days of a clinic are exported, then a spreadsheet shows them on its clock, and no formula', async () => {
  const [heading = '', table = ''] = (await exported('csv')).split('\r\n\r\n');
  expect(parse(heading, { relaxColumnCount: true })).toEqual([
    ['Clinic', `North (${clinic.id})`],
    ['Time zone', 'America/Los_Angeles'],
    ['From', '2026-03-01'],
    ['To', '2026-03-02'],
    ['Chain', expect.stringMatching(/^5 events, whole, newest seq 5 hash [0-9a-f]{64}$/)],
  ]);
  const rows: Record<string, string>[] = parse(table, { columns: true });
  expect(rows.map((row) => row.Number)).toEqual(['2', '3']);
  expect(rows[0]).toMatchObject({
    'Time at the clinic': '2026-03-01 00:00:00',
    'Time in UTC': '2026-03-01T08:00:00.000Z',
    Who: 'North nurse, nurse',
    'Who (id)': clinic.users.nurse.id,
    What: 'Patient recorded',
    'Of what': 'Patient',
    'Of what (id)': subjectId,
    Changes: 'givenName: Ada\nfamilyName: =cmd|x',
    Request: 'r-1',
  });
  expect(rows[1]?.Changes).toBe('score: 4 → 7');
});

it('When lines of JSON are asked for, then each is one, and the export itself is in the audit', async () => {
  const today = new Date();
  const day = (shift: number) => new Date(today.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
  const [heading, ...rows] = (await exported('ndjson', { from: day(-2), to: day(2) })).trim().split('\n');
  expect(JSON.parse(heading ?? '')).toMatchObject({ clinic: `North (${clinic.id})`, faults: [] });
  expect(rows.map((row) => JSON.parse(row)).at(-1)).toMatchObject({
    who: 'Facetwise itself',
    action: 'Audit exported',
    requestId: 'export-1',
  });
});
