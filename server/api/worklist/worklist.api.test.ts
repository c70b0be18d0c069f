import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import type { Worklist, WorklistRow } from '#shared/contract/worklist.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import {
  readingRequest,
  recordBlock,
  recordEpisode,
  recordJourney,
  recordPatient,
  twoBlocksTwoLevels,
} from '../../test/record-journey.ts';
import { testPassword } from '../../test/test-clinic.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const list = async (query = ''): Promise<Worklist> => {
  const answer = await api.as('nurse').get(`/api/worklist${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
/** In whichever list it stands, unless one is named. */
async function rowOf(episodeId: string, ...states: string[]): Promise<WorklistRow | undefined> {
  const found: WorklistRow[] = [];
  for (const state of states.length > 0 ? states : worklistStates) {
    for (
      let page = await list(`?state=${state}`);
      ;
      page = await list(`?state=${state}&after=${page.next}`)
    ) {
      found.push(...page.rows.filter((row) => row.episodeId === episodeId));
      if (page.next === null) break;
    }
  }
  expect(found.length, 'it stands in one list').toBeLessThan(2);
  return found[0];
}
const search = async (body: object): Promise<Worklist> =>
  (await api.as('nurse').post('/api/worklist/search', body)).body;

describe('the worklist', () => {
  it('When a block’s next score is due, then it is due now, with the time it was due', async () => {
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const performedAt = new Date(api.now().getTime() - 16 * 60_000).toISOString();
    const block = await recordBlock(api, episodeId, { performedAt });
    for (const series of block.series) {
      await api.as('nurse').post(`/api/series/${series.id}/readings`, readingRequest(performedAt, null, 7));
    }
    expect(await rowOf(episodeId, 'due_now')).toEqual({
      episodeId,
      blockId: block.id,
      state: 'due_now',
      patientName: 'Okonkwo-Ramírez, Teresa',
      identifier: expect.stringMatching(/^MRN /),
      indexPain: 'Low back pain on the right, worse on bending back',
      levels: ['L4-L5 right', 'L5-S1 right'],
      dueAt: new Date(Date.parse(performedAt) + 15 * 60_000).toISOString(),
      dueMinutes: 15,
      scoresRecorded: 2,
      scoresExpected: 22,
      lastScore: {
        score: 7,
        scale: 'nrs11',
        site: 'level',
        joint: expect.stringMatching(/^L[45]-/),
        side: 'right',
        minutesAfterBlock: null,
        observedAt: expect.any(String),
      },
      since: new Date(Date.parse(performedAt) + 15 * 60_000).toISOString(),
      statuses: [expect.stringContaining('Cannot be judged'), expect.stringContaining('Cannot be judged')],
    });
    expect(await rowOf(episodeId, 'incomplete')).toBeUndefined();
  });

  it('When scores are missing a day later, then it is incomplete; when none are, it awaits review; signed, it is signed', async () => {
    const { episodeId, blocks } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    expect(await rowOf(episodeId)).toMatchObject({ state: 'incomplete', scoresRecorded: 12, dueAt: null });
    for (const series of blocks[0].series) {
      for (const minutes of [240, 300, 360, 420, 480]) {
        const body = readingRequest(blocks[0].performedAt, minutes, null);
        await api.as('nurse').post(`/api/series/${series.id}/readings`, body);
      }
    }
    expect(await rowOf(episodeId, 'awaiting_review')).toMatchObject({
      scoresRecorded: 22,
      statuses: [
        expect.stringMatching(/^One more block needed under .* version 1$/),
        expect.stringMatching(/^Criteria not met under policy .* version 1$/),
      ],
    });
    const { body } = await api.as('physician').get(`/api/episodes/${episodeId}/assessment`);
    const signed = await api.as('physician').post(`/api/episodes/${episodeId}/reviews`, {
      id: newId(),
      policyVersionId: body.policyVersion.id,
      inputsSha256: body.inputsSha256,
      decision: 'second_block',
      agreesWithResult: true,
      reason: 'One of two.',
      plan: '',
      password: testPassword,
    });
    expect(signed.status, signed.text).toBe(201);
    expect((await rowOf(episodeId))?.state).toBe('signed');
    await recordBlock(api, episodeId, { performedAt: '2026-02-01T10:00:00-08:00' });
    expect((await rowOf(episodeId))?.state, 'a new block opens it again').toBe('incomplete');
  });

  it('When it is longer than a page, then each episode stands on it once, in order; another clinic sees none', async () => {
    const patientId = await recordPatient(api);
    for (let number = 0; number < 60; number += 1) await recordEpisode(api, patientId);
    for (const order of ['newest', 'oldest']) {
      const first = await list(`?state=incomplete&order=${order}`);
      const second = await list(`?state=incomplete&order=${order}&after=${first.next}`);
      expect([first.rows.length, second.next, first.isSettling]).toEqual([50, null, false]);
      expect(first.counts.incomplete).toEqual({ count: 50, isMore: true });
      const rows = [...first.rows, ...second.rows];
      expect(new Set(rows.map(({ episodeId }) => episodeId)).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThanOrEqual(60);
      const times = rows.map(({ since }) => Date.parse(since));
      expect(times).toEqual([...times].sort((a, b) => (order === 'oldest' ? a - b : b - a)));
    }
    expect((await list('?state=signed')).rows.every(({ state }) => state === 'signed')).toBe(true);
    const theirs = (await api.asOther('nurse').get('/api/worklist')).body;
    expect([theirs.rows, theirs.counts.incomplete]).toEqual([[], { count: 0, isMore: false }]);
    expect((await api.as('nurse').get('/api/worklist?state=open')).body.errors[0].path).toBe('state');
    expect((await api.as('nurse').get('/api/worklist?after=nowhere')).body.errors[0].path).toBe('after');
  });

  it('When it is filtered, then rows and counts are those of the region, the operator and the beginning of a name', async () => {
    const name = { familyName: 'Zábranský', givenName: 'Ota', identifier: 'ZZ 1' };
    const neck = await recordEpisode(api, await recordPatient(api, name), { region: 'cervical' });
    const back = await recordEpisode(api, await recordPatient(api, { ...name, identifier: 'ZZ 2' }));
    await recordBlock(api, back, { performedAt: '2026-03-01T10:00:00-08:00' });
    const idsOf = ({ rows }: Worklist) => rows.map(({ episodeId }) => episodeId);
    const q = 'zábr';
    expect(idsOf(await search({ q, state: 'incomplete' })).sort()).toEqual([neck, back].sort());
    expect((await search({ q })).counts.incomplete).toEqual({ count: 2, isMore: false });
    expect(idsOf(await search({ q, state: 'incomplete', region: 'cervical' }))).toEqual([neck]);
    expect(idsOf(await search({ q: 'zz 2', state: 'incomplete' }))).toEqual([back]);
    expect(idsOf(await search({ q: 'nobody', state: 'incomplete' }))).toEqual([]);
    const operatorId = api.clinic.users.physician.id;
    expect(idsOf(await search({ q, state: 'incomplete', operatorId }))).toEqual([back]);
    expect(idsOf(await list(`?state=incomplete&region=cervical`))).toEqual([neck]);
    const other = api.clinic.users.nurse.id;
    expect((await list(`?state=incomplete&operatorId=${other}`)).rows).toEqual([]);
  });
});

describe('what is kept of where an episode stands', () => {
  it('When a score is corrected, then it is worked out anew, and no touch is left', async () => {
    const { episodeId, blocks } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    const [series] = blocks[0].series;
    const wrong = readingRequest(blocks[0].performedAt, 240, 3);
    await api.as('nurse').post(`/api/series/${series.id}/readings`, wrong);
    const before = await rowOf(episodeId);
    expect(before?.state).toBe('incomplete');
    const sql = new Client({ connectionString: api.superuserUrl });
    await sql.connect();
    const touches = async () =>
      (await sql.query('select count(*)::int as count from episode_touch')).rows[0].count;
    expect(await touches()).toBe(0);
    const corrected = {
      ...readingRequest(blocks[0].performedAt, 240, 4),
      supersedesId: wrong.id,
      reason: 'Typo',
    };
    expect((await api.as('nurse').post(`/api/series/${series.id}/readings`, corrected)).status).toBe(201);
    expect(await touches()).toBe(1);
    expect((await rowOf(episodeId))?.lastScore?.score).toBe(4);
    expect(await touches()).toBe(0);
    await sql.end();
  });

  it('When several look and record at once, then the list ends up as the record is', async () => {
    const patientId = await recordPatient(api);
    const made = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const episodeId = await recordEpisode(api, patientId);
        await list('?state=incomplete');
        await recordBlock(api, episodeId, {
          performedAt: new Date(api.now().getTime() - 60_000).toISOString(),
        });
        await list('?state=due_now');
        return episodeId;
      }),
    );
    const { rows } = await list('?state=due_now');
    expect(made.filter((id) => !rows.some(({ episodeId }) => episodeId === id))).toEqual([]);
  });
});
