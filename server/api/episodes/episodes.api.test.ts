import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { atOnce } from '../../test/at-once.ts';
import { recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
let patientId: string;
beforeAll(async () => {
  api = await startTestApi();
  patientId = await recordPatient(api);
});
afterAll(() => api.close());

const indication = {
  region: 'lumbar',
  indexPain: 'Low back pain',
  policyId: 'medicare-l38801',
  checklist: [{ item: 'axial_pain', answer: 'yes', note: 'on extension' }],
};
const post = (body: object, patient = patientId) =>
  api.as('nurse').post(`/api/patients/${patient}/episodes`, body);

describe('opening an episode', () => {
  it('When it is recorded, then every checklist item stands, those not answered as not recorded', async () => {
    const answer = await post({ id: newId(), ...indication });
    expect(answer.status, answer.text).toBe(201);
    const { episode, blocks, reviews } = answer.body;
    expect(episode).toMatchObject({ region: 'lumbar', policyId: 'medicare-l38801', version: 1 });
    expect(episode.checklist.map(({ item }: { item: string }) => item)).toEqual([...checklistItems]);
    expect(episode.checklist[0]).toEqual(indication.checklist[0]);
    expect(episode.checklist[6]).toEqual({
      item: 'formal_evaluation_done',
      answer: 'not_recorded',
      note: '',
    });
    expect(episode.checklist.at(-1)).toEqual({
      item: 'cannot_give_feedback',
      answer: 'not_recorded',
      note: '',
    });
    expect([blocks, reviews]).toEqual([[], []]);
  });

  it('When the same episode is sent three times at once, then it is one; with other content it is refused', async () => {
    const body = { id: newId(), ...indication };
    const patient = await recordPatient(api);
    const answers = await atOnce(3, () => post(body, patient));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await api.as('nurse').get(`/api/patients/${patient}`)).body.episodes).toHaveLength(1);
    const other = await post({ ...body, region: 'cervical' }, patient);
    expect(other.body.code).toBe('key_reused');
    expect((await post(body)).body.code).toBe('key_reused');
  });

  it('When the id was used by another clinic, then it is refused without a word about it', async () => {
    const body = { id: newId(), ...indication };
    expect((await post(body)).status).toBe(201);
    const theirs = await api.asOther('nurse').post('/api/patients', {
      ...{ identifier: 'S-1', familyName: 'Sand', givenName: 'Sol' },
      ...{ birthDate: '1970-01-01', sex: 'male' },
    });
    const answer = await api.asOther('nurse').post(`/api/patients/${theirs.body.id}/episodes`, body);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('id_reused');
  });

  it.each([
    ['policyId', { policyId: 'nobody-s-policy' }, 'unknown_policy'],
    [
      'checklist[1].item',
      { checklist: [indication.checklist[0], indication.checklist[0]] },
      'invalid_request',
    ],
    ['indexPain', { indexPain: ' ' }, 'invalid_request'],
    ['id', { id: '8d3c2f0e-6a48-4c8e-9f57-1c2b3a4d5e6f' }, 'invalid_request'],
    ['status', { status: 'open' }, 'invalid_request'],
  ])('When %s is wrong, then it is named and nothing is stored', async (path, changes, code) => {
    const patient = await recordPatient(api);
    const answer = await post({ id: newId(), ...indication, ...changes }, patient);
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body).toMatchObject({ code, errors: [{ path }] });
    expect((await api.as('nurse').get(`/api/patients/${patient}`)).body.episodes).toEqual([]);
  });

  it('When the patient is another clinic’s, then there is no such patient', async () => {
    const answer = await api
      .asOther('nurse')
      .post(`/api/patients/${patientId}/episodes`, { id: newId(), ...indication });
    expect(answer.status).toBe(404);
  });
});

describe('amending an episode', () => {
  const amendment = {
    ...indication,
    reason: 'seen again',
    policyId: 'sis-dual-80',
    checklist: [{ item: 'provoking_movements', answer: 'no', note: '' }],
  };

  it('When it is amended, then the values before stay in the audit', async () => {
    const id = await recordEpisode(api, patientId);
    const answer = await api.as('physician').put(`/api/episodes/${id}`, { ...amendment, version: 1 });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.episode).toMatchObject({ version: 2, policyId: 'sis-dual-80' });
    expect(answer.body.episode.checklist.slice(0, 2)).toEqual([
      { item: 'axial_pain', answer: 'not_recorded', note: '' },
      { item: 'provoking_movements', answer: 'no', note: '' },
    ]);
    const client = new Client({ connectionString: api.superuserUrl });
    await client.connect();
    const { rows } = await client.query(
      `select before->>'policyId' as before, after->>'policyId' as after, after->>'reason' as reason
       from audit_event where subject_id = $1 and action = 'episode_amended'`,
      [id],
    );
    await client.end();
    expect(rows).toEqual([{ before: 'medicare-l38801', after: 'sis-dual-80', reason: 'seen again' }]);
  });

  it('When two amend one version at once, then one wins and the other sees the newest', async () => {
    const id = await recordEpisode(api, patientId);
    const answers = await Promise.all(
      ['left', 'right'].map((indexPain) =>
        api.as('nurse').put(`/api/episodes/${id}`, { ...amendment, indexPain, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412);
    const won = answers.find(({ status }) => status === 200);
    expect(lost?.body).toMatchObject({
      code: 'version_stale',
      current: { version: 2, indexPain: won?.body.episode.indexPain },
    });
  });
});

describe('an episode', () => {
  it('When its blocks were recorded out of order, then they are shown in the order of their days', async () => {
    const id = await recordEpisode(api, patientId);
    const later = await recordBlock(api, id, { performedAt: '2026-02-01T10:00:00-08:00' });
    const earlier = await recordBlock(api, id, { performedAt: '2026-01-05T10:00:00-08:00' });
    const { body } = await api.as('physician').get(`/api/episodes/${id}`);
    expect(body.blocks.map((block: { id: string }) => block.id)).toEqual([earlier.id, later.id]);
    expect((await api.asOther('physician').get(`/api/episodes/${id}`)).status).toBe(404);
  });
});
