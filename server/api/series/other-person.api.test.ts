import { expect, it } from 'vitest';
import { userHeader } from '#shared/contract/session.ts';
import { readingRequest } from '../../test/record-journey.ts';
import { performedAt, scoredSeries } from '../../test/scored-series.ts';

const record = scoredSeries();

it('When one person’s score arrives under another’s session, then it is refused and stored under nobody’s name', async () => {
  const { api } = record;
  const { nurse, physician } = api.clinic.users;
  const path = `/api/series/${record.seriesId}/readings`;
  const request = readingRequest(performedAt, 30, 3);
  const key = { 'idempotency-key': request.id };
  const sendAs = (role: 'nurse' | 'physician', userId: string) =>
    api.as(role).request('POST', path, request, { ...key, [userHeader]: userId });

  const refused = await sendAs('physician', nurse.id);
  expect([refused.status, refused.body.code]).toEqual([409, 'signed_in_as_other']);
  expect((await sendAs('physician', 'nobody')).body.code).toBe('signed_in_as_other');
  expect(await record.storedReadings()).toEqual([]);

  const stored = await sendAs('nurse', nurse.id);
  expect([stored.status, stored.body.authorName]).toEqual([201, 'North Clinic nurse']);
  expect((await sendAs('physician', physician.id)).status).toBe(409);
  expect(await record.storedReadings()).toHaveLength(1);
});
