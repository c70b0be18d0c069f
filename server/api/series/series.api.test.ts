import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

const performedAt = '2026-01-05T10:00:00-08:00';

let api: TestApi;
let behind: Client;
let blockId: string;
let seriesId: string;
let otherSeriesId: string;
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
  [seriesId, otherSeriesId] = block.series.map(({ id }: { id: string }) => id);
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

describe('a wrong score', () => {
  it.each([
    ['above the scale', () => score(11), 'entry.score', 'Use a whole number from 0 to 10.'],
    ['below the scale', () => score(-1), 'entry.score', 'Use a whole number from 0 to 10.'],
    ['with decimals on a whole scale', () => score(4.5), 'entry.score', 'Use a whole number from 0 to 10.'],
    ['as text', () => score('7'), 'entry.score', 'Give a number, without quotation marks.'],
    ['as empty text', () => score(''), 'entry.score', 'Give a number, without quotation marks.'],
    ['with a decimal comma', () => score('4,5'), 'entry.score', 'Give a number, without quotation marks.'],
    ['as null', () => score(null), 'entry.score', 'Give a number, without quotation marks.'],
    ['as true', () => score(true), 'entry.score', 'Give a number, without quotation marks.'],
    [
      'with a field nobody knows',
      () => ({ ...score(1), scale: 'vas100' }),
      'scale',
      'There is no such field; leave it out.',
    ],
    [
      'with NUL in a reason',
      () => ({ ...score(1), entry: { kind: 'not_done', reason: 'asleep\u0000' } }),
      'entry.reason',
      'Remove the characters that cannot be stored (NUL or half a surrogate pair).',
    ],
    [
      'felt before its block',
      () => readingRequest(performedAt, 0, 1, { observedAt: '2026-01-05T09:59:00-08:00' }),
      'observedAt',
      'A score after the block cannot be felt before the block was done.',
    ],
    [
      'felt long before its minute',
      () => readingRequest(performedAt, 60, 1, { observedAt: '2026-01-05T10:30:00-08:00' }),
      'observedAt',
      '60 min after the block is more than 5 min away from this time.',
    ],
    [
      'felt in a year nobody means',
      () => readingRequest(performedAt, null, 1, { observedAt: '0026-01-05T10:30:00-08:00' }),
      'observedAt',
      'Check the year: this was before 2000.',
    ],
    [
      'as a range after the block',
      () => ({ ...score(1), entry: { kind: 'range', low: 1, high: 3 } }),
      'entry.kind',
      'Only a baseline can be given as a range.',
    ],
  ])('When it comes %s, then the field is named and nothing is stored', async (_how, body, path, message) => {
    const answer = await post(body());
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, message }));
    expect(await storedReadings()).toEqual([]);
  });

  it('When it is sent for a series of another clinic or of none, then there is no such thing', async () => {
    const strange = await api.asOther('nurse').post(`/api/series/${seriesId}/readings`, score(1));
    expect(strange.status).toBe(404);
    expect((await post(score(1), newId())).status).toBe(404);
    expect((await post(score(1), 'L4-L5')).body.errors[0].path).toBe('seriesId');
    expect(await storedReadings()).toEqual([]);
  });

  it('When the pain would be felt tomorrow, then it has not come yet', async () => {
    const block = await recordBlock(api, await recordEpisode(api, await recordPatient(api)), {
      performedAt: api.now().toISOString(),
    });
    const body = readingRequest(block.performedAt, 30, 1);
    const answer = await post(body, block.series[0].id);
    expect(answer.body).toMatchObject({ code: 'felt_in_the_future', errors: [{ path: 'observedAt' }] });
  });

  it('When an admin sends it, then the role does not allow it', async () => {
    const answer = await api.as('admin').post(`/api/series/${seriesId}/readings`, score(1));
    expect(answer.status).toBe(403);
    expect(await storedReadings()).toEqual([]);
  });
});

describe('a score', () => {
  it('When it is 0, then 0 is stored; when it was not done, then no score is', async () => {
    expect((await post(score(0))).body).toMatchObject({ score: 0, kind: 'score', isCurrent: true });
    expect((await post(readingRequest(performedAt, 60, null))).body).toMatchObject({
      score: null,
      kind: 'not_done',
    });
    expect((await post(readingRequest(performedAt, 120, 7.0))).body.score).toBe(7);
    expect((await storedReadings()).map((row) => row.score_units)).toEqual([0, null, 7]);
  });

  it('When it is entered, then time, source, author and lateness stand beside it', async () => {
    const answer = await post(readingRequest(performedAt, 30, 3, { activity: 'rest' }));
    expect(answer.body).toMatchObject({
      phase: 'post_block',
      minutesAfterBlock: 30,
      observedAt: '2026-01-05T18:30:00.000Z',
      activity: 'rest',
      source: 'nurse',
      authorName: 'North Clinic nurse',
      isLateEntry: true,
    });
    const copied = await post(readingRequest(performedAt, 60, 3, { transcribed: true }));
    expect(copied.body.source).toBe('transcribed');
  });

  it('When a baseline is a range, then it is kept as said', async () => {
    const body = { ...readingRequest(performedAt, null, 1), entry: { kind: 'range', low: 4, high: 8 } };
    expect((await post(body)).body).toMatchObject({ kind: 'range', score: null, rangeLow: 4, rangeHigh: 8 });
  });

  it('When the scale has tenths or millimetres, then it is stored in whole units of it', async () => {
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const units = async (scale: 'nrs11_tenths' | 'vas100', value: number) => {
      const block = await recordBlock(api, episodeId, { performedAt, scale });
      const answer = await post(score(value), block.series[0].id);
      expect(answer.body.score).toBe(value);
      const { rows } = await behind.query('select score_units from reading where id = $1', [answer.body.id]);
      return rows[0].score_units;
    };
    expect(await units('nrs11_tenths', 1.4)).toBe(14);
    expect(await units('vas100', 63)).toBe(63);
  });

  it('When the same tap arrives five times at once, then it is one score', async () => {
    const body = score(4);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await storedReadings()).toHaveLength(1);
  });

  it('When the same id comes with another score or for another series, then it is refused', async () => {
    const body = score(4);
    await post(body);
    const otherScore = { ...body, entry: { kind: 'score', score: 5 } };
    expect((await post(otherScore)).body).toMatchObject({ code: 'id_reused', errors: [{ path: 'id' }] });
    expect((await post(body, otherSeriesId)).body.code).toBe('id_reused');
    expect((await storedReadings()).map((row) => row.score_units)).toEqual([4]);
  });

  it('When two people score one time at once, then one wins and the other sees the winner', async () => {
    const bodies = [score(2), score(6)];
    const answers = await Promise.all(bodies.map((body) => post(body)));
    const lost = answers.find(({ status }) => status === 409);
    const won = answers.find(({ status }) => status === 201);
    expect(lost?.body.code).toBe('slot_taken');
    expect(lost?.body.current).toMatchObject({ id: won?.body.id, score: won?.body.score, isCurrent: true });
    expect(await storedReadings()).toHaveLength(1);
  });
});

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

describe('what the patient says', () => {
  const put = (body: object) => api.as('nurse').put(`/api/series/${seriesId}/outcome`, body);

  it('When it is recorded, then it stands beside the scores with a new version', async () => {
    const answer = await put({ version: 1, patientStatedPercent: 87.5, functionRestored: true });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ version: 2, patientStatedPercent: 87.5, functionRestored: true });
    expect(await sheet()).toEqual(answer.body);
  });

  it('When somebody recorded it in between, then the newer one is shown and kept', async () => {
    await put({ version: 1, patientStatedPercent: 80, functionRestored: null });
    const stale = await put({ version: 1, patientStatedPercent: 10, functionRestored: false });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'version_stale',
      current: { version: 2, patientStatedPercent: 80 },
    });
    expect(await sheet()).toMatchObject({ version: 2, patientStatedPercent: 80, functionRestored: null });
  });

  it.each([101, -1, 33.33, '50'])(
    'When %s per cent is stated, then it is refused',
    async (patientStatedPercent) => {
      const answer = await put({ version: 1, patientStatedPercent, functionRestored: null });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].path).toBe('patientStatedPercent');
      expect((await sheet()).version).toBe(1);
    },
  );
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
