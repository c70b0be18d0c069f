import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';
import { performedAt, score, scoredSeries } from '../../test/scored-series.ts';

const record = scoredSeries();
const { post, storedReadings } = record;

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
    const strange = await record.api
      .asOther('nurse')
      .post(`/api/series/${record.seriesId}/readings`, score(1));
    expect(strange.status).toBe(404);
    expect((await post(score(1), newId())).status).toBe(404);
    expect((await post(score(1), 'L4-L5')).body.errors[0].path).toBe('seriesId');
    expect(await storedReadings()).toEqual([]);
  });

  it('When the pain would be felt tomorrow, then it has not come yet', async () => {
    const block = await recordBlock(
      record.api,
      await recordEpisode(record.api, await recordPatient(record.api)),
      {
        performedAt: record.api.now().toISOString(),
      },
    );
    const body = readingRequest(block.performedAt, 30, 1);
    const answer = await post(body, block.series[0].id);
    expect(answer.body).toMatchObject({ code: 'felt_in_the_future', errors: [{ path: 'observedAt' }] });
  });

  it('When an admin sends it, then the role does not allow it', async () => {
    const answer = await record.api.as('admin').post(`/api/series/${record.seriesId}/readings`, score(1));
    expect(answer.status).toBe(403);
    expect(await storedReadings()).toEqual([]);
  });
});
