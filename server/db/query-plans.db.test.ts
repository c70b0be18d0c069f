import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import { fillClinic } from '../../bench/api/fill-clinic.ts';
import { scannedWhole } from '../../bench/api/plans.ts';
import type { SentStatement } from '../../bench/api/sent-statements.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { readingRequest } from '../test/record-journey.ts';

// `npm run bench -- fill` asks the same of a million readings.

let api: TestApi;
let superuser: Client;
beforeAll(async () => {
  api = await startTestApi();
  superuser = new Client({ connectionString: api.superuserUrl });
  await superuser.connect();
  const [clinicId, userId] = [api.clinic.id, api.clinic.users.nurse.id];
  await superuser.query(
    `INSERT INTO write_request (clinic_id, user_id, key, fingerprint)
     SELECT $1, $2, 'filler-' || n, repeat('0', 64) FROM generate_series(1, 2000) AS n`,
    [clinicId, userId],
  );
  await fillClinic(superuser, { clinicId, userId }, 800);
  // Works out where each episode stands, some at a time; then the planner is to know.
  while ((await api.as('nurse').get('/api/worklist')).body.isSettling);
  await superuser.query('VACUUM ANALYZE');
});
afterAll(async () => {
  await superuser.end();
  await api.close();
});

/** What the API sends to PostgreSQL meanwhile, with its parameters. */
async function sentDuring(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(([first, values]) => {
      const asked = first as unknown as string | { text: string; values?: unknown[] };
      if (typeof asked === 'string') return { text: asked, values: (values as never) ?? [] };
      return { text: asked.text, values: (asked.values ?? []) as never };
    });
  } finally {
    query.mockRestore();
  }
}

const firstOf = async (sql: string) => (await superuser.query(sql)).rows[0];

it('When lists, searches, episodes and scores are asked for, then no statement reads a table of the record whole', async () => {
  const { id: episodeId } = await firstOf('SELECT episode_id AS id FROM review LIMIT 1');
  const { id: patientId } = await firstOf('SELECT id FROM patient LIMIT 1');
  const open = await firstOf(
    `SELECT series.id, performed_at FROM series JOIN block ON block.id = block_id ORDER BY performed_at LIMIT 1`,
  );
  const addresses = [
    ...worklistStates.map((state) => `/api/worklist?state=${state}`),
    ...[
      `/api/worklist?state=signed&operatorId=${api.clinic.users.nurse.id}`,
      '/api/worklist?region=lumbar',
      '/api/worklist?region=thoracic',
    ],
    '/api/patients',
    ...[`/api/patients/${patientId}`, `/api/episodes/${episodeId}`, `/api/episodes/${episodeId}/assessment`],
  ];
  const nurse = api.as('nurse');
  const statements = await sentDuring(async () => {
    for (const address of addresses) {
      const { status, body } = await nurse.get(address);
      expect(status, address).toBe(200);
      const join = address.includes('?') ? '&' : '?';
      if (body.next) expect((await nurse.get(`${address}${join}after=${body.next}`)).status).toBe(200);
    }
    for (const q of ['a', 'MRN']) {
      const found = await nurse.post('/api/patients/search', { q });
      expect(found.status).toBe(200);
      const { next: after } = found.body;
      if (after) expect((await nurse.post('/api/patients/search', { q, after })).status).toBe(200);
    }
    for (const [q, state] of [
      ['mrn 00001', 'signed'],
      ['MRN', 'signed'],
      ['g', 'awaiting_review'],
    ]) {
      expect((await nurse.post('/api/worklist/search', { q, state })).status).toBe(200);
    }
    const score = readingRequest(open.performed_at.toISOString(), 700, 3);
    expect((await nurse.post(`/api/series/${open.id}/readings`, score)).status).toBe(201);
  });
  expect(
    statements.filter(({ text }) => /insert into reading|from review|from patient/i.test(text)).length,
  ).toBeGreaterThan(5);
  expect(await scannedWhole(api.db.url, statements, { whereItMust: true })).toEqual([]);
});

it.each([
  ['has no index', `select id from patient where given_name = 'Teresa'`],
  // An enum's comparison may not look into rows before row-level security has let them through.
  [
    'walks an index in search of what the index may not tell',
    `select id from episode where clinic_id = uuidv7() and region = 'thoracic' order by created_at, id limit 51`,
  ],
])('When a query %s, then it is named', async (_, text) => {
  expect(await scannedWhole(api.db.url, [{ text, values: [] }], { whereItMust: true })).toHaveLength(1);
});
