import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Room } from '#shared/contract/room.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { readingRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const room = async (): Promise<Room> => {
  const answer = await api.as('nurse').get('/api/room');
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
};

/** A block so many minutes ago with everything scored up to the given times. */
async function blockAgo(minutesAgo: number, scored: readonly (number | null)[], patient: object = {}) {
  const performedAt = new Date(api.now().getTime() - minutesAgo * 60_000).toISOString();
  const block = await recordBlock(api, await recordEpisode(api, await recordPatient(api, patient)), {
    performedAt,
  });
  for (const minutes of scored) await score(block, performedAt, minutes);
  return { block, performedAt };
}

async function score(block: { series: { id: string }[] }, performedAt: string, minutes: number | null) {
  for (const { id } of block.series) {
    const answer = await api
      .as('nurse')
      .post(`/api/series/${id}/readings`, readingRequest(performedAt, minutes, 5));
    expect(answer.status, answer.text).toBe(201);
  }
}

describe('the room', () => {
  it('When scores are due, then everybody stands there with who it is and what is asked, most late first, and no score', async () => {
    const late = await blockAgo(40, [null, 15], { familyName: 'Late' });
    const soon = await blockAgo(21, [null, 15], { familyName: 'Soon' });
    const missing = await blockAgo(50, [], { familyName: 'Nobaseline' });
    await blockAgo(16, [null, 15], { familyName: 'Notyet' });
    const { blocks, hasMore, nextDueAt } = await room();
    expect(blocks.map(({ blockId }) => blockId)).toEqual([missing, late, soon].map(({ block }) => block.id));
    expect(blocks.map(({ dueMinutes }) => dueMinutes)).toEqual([null, 30, 30]);
    expect(blocks[1]).toEqual({
      blockId: late.block.id,
      patient: expect.objectContaining({ familyName: 'Late', birthDate: '1968-04-05' }),
      procedure: 'medial_branch_block',
      sites: late.block.series.map(({ site, joint, side }: Record<string, unknown>) => ({
        site,
        joint,
        side,
      })),
      performedAt: expect.any(String),
      dueAt: new Date(Date.parse(late.performedAt) + 30 * 60_000).toISOString(),
      dueMinutes: 30,
    });
    expect(hasMore).toBe(false);
    expect(Date.parse(nextDueAt ?? '') - api.now().getTime()).toBeGreaterThan(13 * 60_000);
  });

  it('When a time was missed and the next is due, then it says what the sheet asks: the one that is due', async () => {
    const { block, performedAt } = await blockAgo(31, [null]);
    const asked = async () => (await room()).blocks.find(({ blockId }) => blockId === block.id);
    expect(await asked()).toMatchObject({
      dueMinutes: 30,
      dueAt: new Date(Date.parse(performedAt) + 30 * 60_000).toISOString(),
    });
    await score(block, performedAt, 30);
    expect(await asked()).toMatchObject({ dueMinutes: 15 });
  });

  it('When a due score is recorded for every level, then the patient is gone until the next falls due', async () => {
    const { block, performedAt } = await blockAgo(30, [null, 15]);
    const stands = async () => (await room()).blocks.some(({ blockId }) => blockId === block.id);
    expect(await stands()).toBe(true);
    await score(block, performedAt, 30);
    expect(await stands()).toBe(false);
  });

  it('When a block is older than a day or of another clinic, then it is not there', async () => {
    const { block } = await blockAgo(25 * 60, [null]);
    expect((await room()).blocks.map(({ blockId }) => blockId)).not.toContain(block.id);
    expect((await api.asOther('nurse').get('/api/room')).body).toEqual({
      blocks: [],
      hasMore: false,
      nextDueAt: null,
    });
  });

  it('When a record is restricted, then its due score stands only in the room of its care team', async () => {
    const performedAt = new Date(api.now().getTime() - 40 * 60_000).toISOString();
    const patientId = await recordPatient(api, { familyName: 'Closed' });
    const { id } = await recordBlock(api, await recordEpisode(api, patientId), { performedAt });
    const standsFor = async (role: 'nurse' | 'physician') => {
      const answer = await api.as(role).get('/api/room');
      const found = (answer.body as Room).blocks.some(({ blockId }) => blockId === id);
      // Neither the block nor a word about whose it is.
      expect(answer.text.includes(patientId)).toBe(found);
      return found;
    };
    expect(await standsFor('nurse')).toBe(true);
    const restricted = await api
      .as('physician')
      .post(`/api/patients/${patientId}/restriction`, { reason: 'A colleague of ours', careTeam: [] });
    expect(restricted.status, restricted.text).toBe(201);
    expect(await standsFor('nurse')).toBe(false);
    expect(await standsFor('physician')).toBe(true);
  });

  it('When only a restricted record falls due later, then nobody outside its care team hears when', async () => {
    const other = { as: api.asOther, clinic: api.otherClinic };
    const patientId = await recordPatient(other);
    const performedAt = new Date(api.now().getTime() - 60_000).toISOString();
    const block = await recordBlock(other, await recordEpisode(other, patientId), { performedAt });
    for (const { id } of block.series) {
      const answer = await api
        .asOther('nurse')
        .post(`/api/series/${id}/readings`, readingRequest(performedAt, null, 5));
      expect(answer.status, answer.text).toBe(201);
    }
    const heardBy = async (role: 'nurse' | 'physician') =>
      ((await api.asOther(role).get('/api/room')).body as Room).nextDueAt;
    expect(await heardBy('nurse')).not.toBeNull();
    await api
      .asOther('physician')
      .post(`/api/patients/${patientId}/restriction`, { reason: 'A colleague of ours', careTeam: [] });
    expect(await heardBy('nurse')).toBeNull();
    expect(await heardBy('physician')).not.toBeNull();
  });
});
