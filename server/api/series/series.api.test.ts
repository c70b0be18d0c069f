import { describe, expect, it } from 'vitest';
import { atOnce } from '../../test/at-once.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';
import { performedAt, score, scoredSeries } from '../../test/scored-series.ts';

const record = scoredSeries();
const { post, rows, sheet, storedReadings } = record;

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
    const episodeId = await recordEpisode(record.api, await recordPatient(record.api));
    const units = async (scale: 'nrs11_tenths' | 'vas100', value: number) => {
      const block = await recordBlock(record.api, episodeId, { performedAt, scale });
      const answer = await post(score(value), block.series[0].id);
      expect(answer.body.score).toBe(value);
      const [row] = await rows('select score_units from reading where id = $1', [answer.body.id]);
      return row.score_units;
    };
    expect(await units('nrs11_tenths', 1.4)).toBe(14);
    expect(await units('vas100', 63)).toBe(63);
  });

  it('When the same tap arrives five times at once, then it is one score', async () => {
    const body = score(4);
    const answers = await atOnce(5, () => post(body));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await storedReadings()).toHaveLength(1);
  });

  it('When the same id comes with another score or for another series, then it is refused', async () => {
    const body = score(4);
    await post(body);
    const otherScore = { ...body, entry: { kind: 'score', score: 5 } };
    expect((await post(otherScore)).body).toMatchObject({ code: 'key_reused' });
    expect((await post(body, record.otherSeriesId)).body.code).toBe('key_reused');
    expect((await storedReadings()).map((row) => row.score_units)).toEqual([4]);
  });
});

describe('what the patient says', () => {
  const put = (body: object) => record.api.as('nurse').put(`/api/series/${record.seriesId}/outcome`, body);

  it('When it is recorded, then it stands beside the scores with a new version', async () => {
    const answer = await put({ version: 1, patientStatedPercent: 87.5, functionRestored: true });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ version: 2, patientStatedPercent: 87.5, functionRestored: true });
    expect(await sheet()).toEqual(answer.body);
  });

  it('When somebody recorded it in between, then the newer one is shown and kept', async () => {
    await put({ version: 1, patientStatedPercent: 80, functionRestored: null });
    const stale = await put({ version: 1, patientStatedPercent: 10, functionRestored: false });
    expect(stale.status).toBe(412);
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
