import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readingRequest } from '../../test/record-journey.ts';
import { performedAt, score, scoredSeries } from '../../test/scored-series.ts';
import { testPassword } from '../../test/test-clinic.ts';

const record = scoredSeries();
const { post, rows, sheet, storedReadings } = record;

const postAs = (role: 'nurse' | 'physician', body: unknown) =>
  record.api.as(role).post(`/api/series/${record.seriesId}/readings`, body);
const decide = (countingId: string, setAsideIds: string[], changes: object = {}) =>
  record.api.as('nurse').post(`/api/series/${record.seriesId}/decisions`, {
    countingId,
    setAsideIds,
    reason: 'asked the patient again',
    ...changes,
  });
const episodeOf = async () => {
  const [row] = await rows(
    'select episode_id from block b join series s on s.block_id = b.id where s.id = $1',
    [record.seriesId],
  );
  return row.episode_id as string;
};
const assessment = async () =>
  (await record.api.as('physician').get(`/api/episodes/${await episodeOf()}/assessment`)).body;
const judgedSeries = async () => (await assessment()).case.blocks[0].series[0];

/** Two scores of half an hour after the block, by people who do not know of each other. */
async function twoEntries() {
  const first = (await postAs('nurse', score(2))).body;
  const second = (await postAs('physician', score(6))).body;
  return { first, second };
}

describe('two entries for one time', () => {
  it('When the second person does not know of the first, then both are kept and the answer shows both', async () => {
    const { first, second } = await twoEntries();
    expect(first).toMatchObject({ score: 2, isCurrent: true, isUndecided: false, undecidedWith: [] });
    expect(second).toMatchObject({
      score: 6,
      isCurrent: true,
      isUndecided: true,
      undecidedWith: [{ id: first.id, score: 2, authorName: 'North Clinic nurse', isUndecided: true }],
    });
    const { readings } = await sheet();
    expect(readings.map((each: { isUndecided: boolean }) => each.isUndecided)).toEqual([true, true]);
  });

  it('When nobody has said which counts, then that time has no score: neither of them, no mean, no zero', async () => {
    await postAs('nurse', readingRequest(performedAt, null, 8));
    await twoEntries();
    expect((await judgedSeries()).readings).toEqual([{ minutes: 30, score: null, scale: 'nrs11' }]);
    const { undecidedTimes, result } = await assessment();
    expect(undecidedTimes).toMatchObject([{ seriesId: record.seriesId, minutesAfterBlock: 30, entries: 2 }]);
    expect(result.blocks[0].series[0]).toMatchObject({ reason: 'no_post_scores', peakReliefPercent: null });
  });

  it('When the scores before the block are two, then there is none before the block', async () => {
    await post(readingRequest(performedAt, null, 8));
    await post({ ...readingRequest(performedAt, null, 8), entry: { kind: 'range', low: 4, high: 8 } });
    expect((await judgedSeries()).baseline).toBeNull();
  });

  it('When one tap goes out twice under two keys, then both are kept, undecided', async () => {
    await post(score(2));
    expect((await post(score(2))).body).toMatchObject({ isUndecided: true });
    expect(await storedReadings()).toHaveLength(2);
  });

  it('When a third person corrects one of the two, then it is still not decided', async () => {
    const { first, second } = await twoEntries();
    const corrected = await post({ ...score(3), supersedesId: first.id, reason: 'misheard' });
    expect(corrected.body).toMatchObject({ isUndecided: true, undecidedWith: [{ id: second.id }] });
  });

  it('When one of the two is voided, then the other counts', async () => {
    const { first, second } = await twoEntries();
    const body = { ...score(0), entry: { kind: 'void' }, supersedesId: second.id, reason: 'other patient' };
    expect((await post(body)).body).toMatchObject({ kind: 'void', isUndecided: false, undecidedWith: [] });
    const { readings } = await sheet();
    expect(readings[0]).toMatchObject({ id: first.id, isCurrent: true, isUndecided: false });
    expect((await judgedSeries()).readings).toMatchObject([{ minutes: 30, score: 2 }]);
  });
});

describe('deciding which entry counts', () => {
  it('When twenty people score one time at once, then all are kept, and one decision leaves one', async () => {
    const bodies = Array.from({ length: 20 }, (_, place) => score(place % 11));
    const answers = await Promise.all(
      bodies.map((body, place) => postAs(place % 2 ? 'nurse' : 'physician', body)),
    );
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 201));
    expect(answers.map(({ body }) => body.undecidedWith.length).sort((a, b) => a - b)).toEqual(
      bodies.map((_, place) => place),
    );
    const [counting, ...others] = bodies.map(({ id }) => id);
    const decided = await decide(counting ?? '', others);
    expect(decided.status, decided.text).toBe(200);
    const standing = decided.body.readings.filter((each: { isCurrent: boolean }) => each.isCurrent);
    expect(standing).toMatchObject([{ id: counting, score: 0, isUndecided: false }]);
    expect(await storedReadings()).toHaveLength(39);
    expect((await judgedSeries()).readings).toMatchObject([{ minutes: 30, score: 0 }]);
  });

  it('When it is decided, then the reason stands with each one set aside, and in the audit', async () => {
    const { first, second } = await twoEntries();
    await decide(second.id, [first.id]);
    const { readings } = await sheet();
    expect(readings.at(-1)).toMatchObject({
      kind: 'void',
      supersedesId: first.id,
      reason: 'asked the patient again',
    });
    const events = await rows(
      `select action, subject_id, before->>'score' as before, after->>'reason' as reason from audit_event
       where after->>'seriesId' = $1 and action <> 'reading_recorded' order by seq`,
      [record.seriesId],
    );
    expect(events).toEqual([
      { action: 'reading_chosen', subject_id: second.id, before: null, reason: 'asked the patient again' },
      {
        action: 'reading_voided',
        subject_id: readings.at(-1).id,
        before: '2',
        reason: 'asked the patient again',
      },
    ]);
  });

  it('When another entry came in that was not seen, or it is decided already, then nothing is decided', async () => {
    const { first, second } = await twoEntries();
    const third = (await post(score(9))).body;
    expect((await decide(first.id, [second.id])).body.code).toBe('entries_changed');
    expect((await decide(first.id, [second.id, first.id, third.id])).body.code).toBe('entries_changed');
    expect((await decide(first.id, [second.id, third.id])).status).toBe(200);
    const again = await decide(first.id, [second.id, third.id]);
    expect([again.status, again.body.code]).toEqual([409, 'entries_changed']);
    expect(await storedReadings()).toHaveLength(5);
  });

  it('When two decide otherwise at once, then one of them does', async () => {
    const { first, second } = await twoEntries();
    const answers = await Promise.all([decide(first.id, [second.id]), decide(second.id, [first.id])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await storedReadings()).toHaveLength(3);
  });

  it('When the reason is missing, the entry is unknown or the series elsewhere, then the field is named', async () => {
    const { first, second } = await twoEntries();
    const path = async (answer: ReturnType<typeof decide>) => (await answer).body.errors[0].path;
    expect(await path(decide(first.id, [second.id], { reason: ' ' }))).toBe('reason');
    expect(await path(decide(first.id, []))).toBe('setAsideIds');
    expect(await path(decide(newId(), [second.id]))).toBe('countingId');
    const body = { countingId: first.id, setAsideIds: [second.id], reason: 'r' };
    const address = `/api/series/${record.seriesId}/decisions`;
    expect((await record.api.asOther('nurse').post(address, body)).status).toBe(404);
    expect((await record.api.as('admin').post(address, body)).status).toBe(403);
    expect(await storedReadings()).toHaveLength(2);
  });
});

describe('signing', () => {
  it('When two entries stand undecided, then it cannot be signed until somebody says which counts', async () => {
    const { first, second } = await twoEntries();
    const episodeId = await episodeOf();
    const sign = async () => {
      const { inputsSha256, policyVersion } = await assessment();
      return record.api.as('physician').post(`/api/episodes/${episodeId}/reviews`, {
        id: newId(),
        policyVersionId: policyVersion.id,
        inputsSha256,
        decision: 'other',
        agreesWithResult: true,
        reason: 'r',
        plan: '',
        password: testPassword,
      });
    };
    expect((await sign()).body).toMatchObject({
      code: 'entries_undecided',
      errors: [
        {
          path: 'blocks[0].series[0].readings',
          message: 'L4-L5 right, block of 2026-01-05, 30 min after it: 2 entries stand; say which counts.',
        },
      ],
    });
    await decide(first.id, [second.id]);
    expect((await sign()).body.code).toBe('baseline_missing');
  });
});
