import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

const performedAt = '2026-01-05T10:00:00-08:00';

let api: TestApi;
let behind: Client;
let blockId: string;
let seriesId: string;
beforeAll(async () => {
  api = await startTestApi();
  behind = new Client({ connectionString: api.superuserUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await api.close();
});
beforeEach(async () => {
  const block = await recordBlock(api, await recordEpisode(api, await recordPatient(api)), { performedAt });
  blockId = block.id;
  seriesId = block.series[0].id;
});

const post = (body: unknown, of = seriesId) => api.as('nurse').post(`/api/series/${of}/readings`, body);
const score = (value: unknown) => ({
  ...readingRequest(performedAt, 30, 1),
  entry: { kind: 'score', score: value },
});

/** What PostgreSQL holds, past the API. */
async function storedReadings() {
  const { rows } = await behind.query(
    'select r.* from reading r join series s on s.id = r.series_id where s.block_id = $1 order by r.recorded_at',
    [blockId],
  );
  return rows;
}

async function sheet() {
  const answer = await api.as('nurse').get(`/api/blocks/${blockId}`);
  expect(answer.status).toBe(200);
  return answer.body.block.series.find(({ id }: { id: string }) => id === seriesId);
}

describe('a correction', () => {
  it('When a score is corrected, then the old one stays and the new one counts', async () => {
    const first = (await post(score(7))).body;
    const corrected = await post({ ...score(1), supersedesId: first.id, reason: 'misheard' });
    expect(corrected.status, corrected.text).toBe(201);
    const { readings } = await sheet();
    expect(readings).toMatchObject([
      { id: first.id, score: 7, isCurrent: false },
      { score: 1, isCurrent: true, supersedesId: first.id, reason: 'misheard' },
    ]);
  });

  it('When it was corrected already, or is of another time, then it is refused', async () => {
    const first = (await post(score(7))).body;
    const correct = { supersedesId: first.id, reason: 'misheard' };
    const elsewhere = await post(readingRequest(performedAt, 60, 1, correct));
    expect(elsewhere.body).toMatchObject({ code: 'not_found', errors: [{ path: 'supersedesId' }] });
    const silent = await post({ ...score(1), supersedesId: first.id });
    expect(silent.body.errors).toMatchObject([{ path: 'reason' }]);
    const both = await Promise.all([post({ ...score(1), ...correct }), post({ ...score(2), ...correct })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('already_corrected');
    expect(await storedReadings()).toHaveLength(2);
  });

  it('When a score is void, then its time is free again and both stay on record', async () => {
    const first = (await post(readingRequest(performedAt, null, 7))).body;
    const body = {
      ...readingRequest(performedAt, null, 0),
      entry: { kind: 'void' },
      observedAt: api.now().toISOString(),
      supersedesId: first.id,
      reason: 'wrong patient',
    };
    const voided = await post(body);
    expect(voided.status, voided.text).toBe(201);
    expect(voided.body).toMatchObject({ kind: 'void', isCurrent: false, observedAt: first.observedAt });
    expect((await post(body)).body).toEqual(voided.body);
    expect((await post(readingRequest(performedAt, null, 5))).status).toBe(201);
    const { readings } = await sheet();
    expect(readings.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false, false, true]);
    expect((await post({ ...score(1), entry: { kind: 'void' } })).body.errors[0].path).toBe('supersedesId');
  });
});

describe('the audit of scores', () => {
  it('When a score is recorded, corrected and refused, then each change has one event with before and after', async () => {
    const first = (await post(score(7))).body;
    await post({ ...score(1), supersedesId: first.id, reason: 'misheard' });
    await post(score(3));
    const { rows } = await behind.query(
      `select action, actor_id, before->>'scoreUnits' as before, after->>'score' as after from audit_event
       where subject = 'reading' and after->>'seriesId' = $1 order by id`,
      [seriesId],
    );
    const actor_id = api.clinic.users.nurse.id;
    expect(rows).toEqual([
      { action: 'reading_recorded', actor_id, before: null, after: '7' },
      { action: 'reading_amended', actor_id, before: '7', after: '1' },
    ]);
  });
});
