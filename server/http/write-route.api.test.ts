import { describe, expect, it } from 'vitest';
import { forgetOldRequests } from '../api/idempotency/forget-old-requests.ts';
import { applicationIn } from '../db/open-rows.ts';
import { atOnce } from '../test/at-once.ts';
import { blockRequest, recordEpisode, recordPatient } from '../test/record-journey.ts';
import { runningApi } from '../test/running-api.ts';

const running = runningApi();
const person = { familyName: 'Okafor', givenName: 'Ada', birthDate: '1970-01-01', sex: 'female' };
const send = (identifier: string, headers: Record<string, string>) =>
  running.api.as('nurse').request('POST', '/api/patients', { ...person, identifier }, headers);
const countOf = async (identifier: string) =>
  (await running.rows('select from patient where identifier = $1', [identifier])).length;

describe('a request that changes something', () => {
  it.each([
    '',
    'short',
    'with space',
    'x'.repeat(101),
    'ünïcode-key'.normalize('NFD').replace(/[^ -~]/g, '!'),
  ])('When its key is %j, then it is refused and nothing is stored', async (key) => {
    const answer = await send('K-1', { 'idempotency-key': key });
    expect([answer.status, answer.body.code]).toEqual([400, 'key_missing']);
    expect(await countOf('K-1')).toBe(0);
  });

  it('When the same request comes ten times at once, then it is stored once and answered alike', async () => {
    const key = { 'idempotency-key': 'ten-at-once' };
    const answers = await atOnce(10, () => send('K-2', key));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await countOf('K-2')).toBe(1);
    expect((await send('K-2', key)).headers.get('etag')).toBe('"1"');
  });

  it('When another request comes under its key, then it is refused; another person’s key is another key', async () => {
    const key = { 'idempotency-key': 'one-key-two-requests' };
    await send('K-3', key);
    const other = await send('K-4', key);
    expect([other.status, other.body.code]).toEqual([422, 'key_reused']);
    expect(await countOf('K-4')).toBe(0);
    const theirs = await running.api
      .asOther('nurse')
      .request('POST', '/api/patients', { ...person, identifier: 'K-4' }, key);
    expect(theirs.status, theirs.text).toBe(201);
  });

  it('When it was refused, then its key is free and the corrected request is stored', async () => {
    const key = { 'idempotency-key': 'refused-then-right' };
    expect((await send(' ', key)).status).toBe(422);
    expect((await send('K-5', key)).status).toBe(201);
  });

  it('When the first is still being worked on, then the second is told so at once', async () => {
    const { api } = running;
    const key = 'still-at-work';
    const name = `${api.clinic.id} ${api.clinic.users.nurse.id} ${key}`;
    await api.db.inClinic(applicationIn(api.clinic.id), async (tx) => {
      await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${name}, 0))) as held`;
      const answer = await send('K-6', { 'idempotency-key': key });
      expect([answer.status, answer.body.code]).toEqual([409, 'in_flight']);
    });
    expect(await countOf('K-6')).toBe(0);
  });

  it('When a password travels with it, then the stored request does not depend on the password', async () => {
    const { api } = running;
    const sign = (password: string) =>
      api
        .as('physician')
        .request(
          'POST',
          '/api/episodes/018f0000-0000-7000-8000-000000000000/reviews',
          { password },
          { 'idempotency-key': 'a-signature-key' },
        );
    expect((await sign('wrong')).status).toBe(422);
    const { rows } = running;
    expect(await rows("select from write_request where key = 'a-signature-key'", [])).toEqual([]);
  });
});

it('When a week has passed, then its request is forgotten and what it stored stays', async () => {
  const { api, rows } = running;
  const key = { 'idempotency-key': 'soon-forgotten' };
  await send('K-7', key);
  const stored = "select from write_request where key = 'soon-forgotten'";
  await forgetOldRequests(api.db, new Date(api.now().getTime() + 6 * 86_400_000));
  expect(await rows(stored, [])).toHaveLength(1);
  await forgetOldRequests(api.db, new Date(api.now().getTime() + 8 * 86_400_000));
  expect(await rows(stored, [])).toEqual([]);
  expect(await countOf('K-7')).toBe(1);
});

describe('a change of a record', () => {
  it.each([
    {},
    { 'if-match': '*' },
    { 'if-match': '1' },
    { 'if-match': 'W/"1"' },
    { 'if-match': '"0"' },
    { 'if-none-match': '*' },
  ])('When it comes with %j, then the version is asked for', async (headers) => {
    const { api } = running;
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const block = await api.as('physician').post(`/api/episodes/${episodeId}/blocks`, blockRequest(api));
    const course = { rescueAnalgesicAtMinutes: 30, complications: [], complicationNote: '' };
    const answer = await api
      .as('nurse')
      .request('PUT', `/api/blocks/${block.body.id}/course`, course, headers as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([428, 'version_missing']);
  });

  it('When it is read, then its ETag is the version a change must name', async () => {
    const { api } = running;
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const block = await api.as('physician').post(`/api/episodes/${episodeId}/blocks`, blockRequest(api));
    expect(block.headers.get('etag')).toBe('"1"');
    const course = { rescueAnalgesicAtMinutes: 30, complications: [], complicationNote: '' };
    const changed = await api
      .as('nurse')
      .request('PUT', `/api/blocks/${block.body.id}/course`, course, { 'if-match': '"1"' });
    expect(changed.headers.get('etag')).toBe('"2"');
    const read = await api.as('nurse').get(`/api/blocks/${block.body.id}`);
    expect(read.headers.get('etag')).toBe('"2"');
  });
});
