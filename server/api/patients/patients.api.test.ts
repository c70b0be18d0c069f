import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const anna = {
  identifier: 'A-100%',
  familyName: 'Ångström',
  givenName: 'Anna',
  birthDate: '1950-02-28',
  sex: 'female',
};
const post = (changes: object) => api.as('nurse').post('/api/patients', { ...anna, ...changes });
const find = async (q: string, of: 'as' | 'asOther' = 'as') => {
  const answer = await api[of]('nurse').post('/api/patients/search', { q });
  expect(answer.status, answer.text).toBe(200);
  return answer.body.patients.map(({ identifier }: { identifier: string }) => identifier);
};

describe('recording a patient', () => {
  it('When the same identifier comes again, then the field is named; another clinic may use it', async () => {
    expect((await post({})).body).toMatchObject({ ...anna, version: 1 });
    const again = await post({ familyName: 'Other' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'already_exists', errors: [{ path: 'identifier' }] });
    expect((await api.asOther('nurse').post('/api/patients', anna)).status).toBe(201);
  });

  it('When two record one identifier at once, then one wins', async () => {
    const answers = await Promise.all([1, 2].map(() => post({ identifier: 'A-2' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already_exists');
  });

  it.each([
    ['birthDate', '2999-01-01'],
    ['birthDate', '1889-12-31'],
    ['birthDate', '2026-02-30'],
    ['birthDate', '05.04.1968'],
    ['sex', 'unknown'],
    ['identifier', '   '],
    ['familyName', 'A\u0000'],
    ['givenName', 'x'.repeat(81)],
    ['weight', 80],
  ])('When %s is %j, then that field is named and nobody is stored', async (field, value) => {
    const answer = await post({ identifier: 'A-3', [field]: value });
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors[0].path).toBe(field);
    expect(await find('A-3')).toEqual([]);
  });
});

describe('finding patients', () => {
  it('When the beginning of a name or identifier is typed in any case, then they are found, and no wildcard works', async () => {
    await recordPatient(api, { identifier: 'B-1', familyName: 'Beck', givenName: 'Zoë' });
    await recordPatient(api, { identifier: 'B-2', familyName: 'beckett', givenName: 'Carl' });
    expect(await find('BECK')).toEqual(['B-1', 'B-2']);
    expect(await find('zo')).toEqual(['B-1']);
    expect(await find('b-2')).toEqual(['B-2']);
    expect(await find('eck')).toEqual([]);
    expect(await find('%')).toEqual([]);
    expect(await find('_eck')).toEqual([]);
    expect(await find('a-100%')).toEqual(['A-100%']);
    expect(await find('Beck', 'asOther')).toEqual([]);
  });

  it('When there are more than a page, then every one is listed once, in order, and no name stands in the address', async () => {
    for (let number = 0; number < 105; number += 1) {
      const name = `Page${String(number % 7).padStart(2, '0')}`;
      await recordPatient(api, { identifier: `P-${number}`, familyName: name, givenName: 'Same' });
    }
    const seen: string[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null; page += 1) {
      const answer: { body: { patients: { identifier: string }[]; next: string | null } } = await api
        .as('nurse')
        .post('/api/patients/search', { q: 'page', ...(next !== '' && { after: next }) });
      seen.push(...answer.body.patients.map(({ identifier }) => identifier));
      next = answer.body.next;
      expect(Buffer.from(next ?? '', 'base64url').toString()).not.toContain('Page');
      expect(page).toBeLessThan(4);
    }
    expect(seen).toHaveLength(105);
    expect(new Set(seen).size).toBe(105);
    const wrong = await api.as('nurse').get('/api/patients?after=page-2');
    expect((await api.as('nurse').get('/api/patients?q=page')).status).toBe(422);
    expect(wrong.body.errors).toMatchObject([{ path: 'after' }]);
  });
});

describe('opening a patient', () => {
  it('When a patient is opened, then the episodes are listed and the look is in the audit', async () => {
    const id = await recordPatient(api);
    const episodeId = await recordEpisode(api, id);
    const answer = await api.as('physician').get(`/api/patients/${id}`);
    expect(answer.body).toMatchObject({
      patient: { id },
      episodes: [{ id: episodeId, region: 'lumbar', blockCount: 0, signed: false }],
    });
    const client = new Client({ connectionString: api.superuserUrl });
    await client.connect();
    const { rows } = await client.query(
      'select action, actor_id from audit_event where subject_id = $1 order by id',
      [id],
    );
    await client.end();
    expect(rows).toEqual([
      { action: 'patient_recorded', actor_id: api.clinic.users.nurse.id },
      { action: 'patient_read', actor_id: api.clinic.users.physician.id },
    ]);
  });

  it('When the patient is another clinic’s, unknown, or asked for by an admin, then nothing is shown', async () => {
    const id = await recordPatient(api);
    expect((await api.asOther('nurse').get(`/api/patients/${id}`)).status).toBe(404);
    expect((await api.as('nurse').get(`/api/patients/${newId()}`)).status).toBe(404);
    expect((await api.as('nurse').get('/api/patients/7')).body.errors[0].path).toBe('patientId');
    expect((await api.as('admin').get(`/api/patients/${id}`)).status).toBe(403);
  });
});
