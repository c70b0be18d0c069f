import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
let episodeId: string;
let block: { id: string; performedAt: string; series: { id: string }[] };

beforeAll(async () => {
  api = await startTestApi();
  episodeId = await recordEpisode(api, await recordPatient(api));
  block = await recordBlock(api, episodeId);
});

afterAll(() => api?.close());

const request = (changes: object) => ({
  id: newId(),
  site: 'level',
  joint: 'L4-L5',
  side: 'right',
  scale: 'nrs11',
  isIndexPain: false,
  ...changes,
});
const open = (body: object, blockId = block.id) =>
  api.as('nurse').post(`/api/blocks/${blockId}/series`, body);
const seriesCount = async () =>
  (await api.as('nurse').get(`/api/blocks/${block.id}`)).body.block.series.length;

describe('one more series', () => {
  test('When a covered level is scored for information, then it takes scores and is never judged', async () => {
    const answer = await open(request({}));
    expect([answer.status, answer.body.isIndexPain]).toEqual([201, false]);
    const score = await api
      .as('nurse')
      .post(`/api/series/${answer.body.id}/readings`, readingRequest(block.performedAt, null, 7));
    expect(score.status).toBe(201);
    const { body } = await api.as('nurse').get(`/api/episodes/${episodeId}/assessment`);
    const flags = body.result.levels.map(({ flags }: { flags: string[] }) => flags);
    expect(body.result.blocks[0].series).toHaveLength(3);
    expect(flags.flat()).toEqual([]);
  });

  test('When the same request comes twice, then there is one series; other content under its id is refused', async () => {
    const body = request({ site: 'overall', joint: null, side: null, isIndexPain: true });
    const first = await open(body);
    const before = await seriesCount();
    expect((await open(body)).body).toEqual(first.body);
    const other = await open({ ...body, scale: 'vas100' });
    expect([other.status, other.body.code]).toEqual([422, 'key_reused']);
    expect(await seriesCount()).toBe(before);
  });

  test.each([
    ['a level that was not blocked', { joint: 'L3-L4' }, 'level_not_blocked', 'joint'],
    ['the other side of a blocked level', { side: 'left' }, 'level_not_blocked', 'joint'],
    ['a side that was not blocked', { site: 'side', joint: null, side: 'left' }, 'level_not_blocked', 'side'],
    ['a second index series of one site', { isIndexPain: true }, 'already_exists', 'site'],
    ['a level without its joint', { joint: null }, 'invalid_request', 'joint'],
    ['an overall series with a side', { site: 'overall', joint: null }, 'invalid_request', 'side'],
    ['an unknown joint', { joint: 'L4/5' }, 'invalid_request', 'joint'],
    ['an unknown key', { colour: 'red' }, 'invalid_request', 'colour'],
  ])(
    'When it is for %s, then it is refused with its field and nothing is stored',
    async (_, changes, code, path) => {
      const before = await seriesCount();
      const answer = await open(request(changes));
      expect([answer.body.code, answer.body.errors[0].path]).toEqual([code, path]);
      expect(answer.body.errors[0].message).toMatch(/^[A-Z].*\.$/);
      expect(await seriesCount()).toBe(before);
    },
  );

  test('When there is no such block, then it is not found', async () => {
    expect((await open(request({}), newId())).status).toBe(404);
  });
});
