import { describe, expect, it } from 'vitest';
import { readingRequest } from '../../test/record-journey.ts';
import { performedAt, score, scoredSeries } from '../../test/scored-series.ts';

const record = scoredSeries();
const { post, rows, sheet, storedReadings } = record;

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
      observedAt: record.api.now().toISOString(),
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
  it('When a score is recorded, corrected and entered again, then each change has one event with before and after', async () => {
    const first = (await post(score(7))).body;
    await post({ ...score(1), supersedesId: first.id, reason: 'misheard' });
    await post(score(3));
    const events = await rows(
      `select action, actor_id, before->>'score' as before, after->>'score' as after from audit_event
       where subject = 'reading' and after->>'seriesId' = $1 order by id`,
      [record.seriesId],
    );
    const actor_id = record.api.clinic.users.nurse.id;
    expect(events).toEqual([
      { action: 'reading_recorded', actor_id, before: null, after: '7' },
      { action: 'reading_amended', actor_id, before: '7', after: '1' },
      { action: 'reading_recorded', actor_id, before: null, after: '3' },
    ]);
  });
});
