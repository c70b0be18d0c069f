import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorklistRow } from '#shared/contract/worklist.ts';
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

const list = async (query = ''): Promise<{ rows: WorklistRow[]; next: string | null }> => {
  const answer = await api.as('nurse').get(`/api/worklist${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};
const rowOf = async (episodeId: string, query = '') =>
  (await list(query)).rows.find((row) => row.episodeId === episodeId);

describe('the worklist', () => {
  it('When a block’s next score is due, then it is due now, with the time it was due', async () => {
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const performedAt = new Date(api.now().getTime() - 16 * 60_000).toISOString();
    const block = await recordBlock(api, episodeId, { performedAt });
    for (const series of block.series) {
      await api.as('nurse').post(`/api/series/${series.id}/readings`, readingRequest(performedAt, null, 7));
    }
    expect(await rowOf(episodeId, '?state=due_now')).toEqual({
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
      statuses: [expect.stringContaining('Cannot be judged'), expect.stringContaining('Cannot be judged')],
    });
    expect(await rowOf(episodeId, '?state=incomplete')).toBeUndefined();
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
    expect(await rowOf(episodeId, '?state=awaiting_review')).toMatchObject({
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
    expect((await rowOf(episodeId, '?state=signed'))?.state).toBe('signed');
    await recordBlock(api, episodeId, { performedAt: '2026-02-01T10:00:00-08:00' });
    expect((await rowOf(episodeId))?.state, 'a new block opens it again').toBe('incomplete');
  });

  it('When it is longer than a page, then each episode stands on it once; another clinic sees none', async () => {
    const patientId = await recordPatient(api);
    for (let number = 0; number < 60; number += 1) await recordEpisode(api, patientId);
    const first = await list();
    const second = await list(`?after=${first.next}`);
    expect([first.rows.length, second.next]).toEqual([50, null]);
    const ids = [...first.rows, ...second.rows].map(({ episodeId }) => episodeId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(second.rows[0]?.state, 'most urgent first').toBe('due_now');
    const filtered = await list('?state=signed');
    expect(filtered.rows.every(({ state }) => state === 'signed')).toBe(true);
    expect((await api.asOther('nurse').get('/api/worklist')).body.rows).toEqual([]);
    expect((await api.as('nurse').get('/api/worklist?state=open')).body.errors[0].path).toBe('state');
  });
});
