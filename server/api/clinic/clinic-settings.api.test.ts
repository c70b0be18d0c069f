import { describe, expect, it } from 'vitest';
import type { ClinicSettings } from '#shared/contract/clinic.ts';
import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import type { Worklist } from '#shared/contract/worklist.ts';
import { recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';
import { runningApi } from '../../test/running-api.ts';

const running = runningApi();
const admin = () => running.api.as('admin');
const settings = async (): Promise<ClinicSettings> => (await admin().get('/api/clinic')).body;
async function change(changes: Partial<ClinicSettings>) {
  const { id: _id, ...now } = await settings();
  return admin().put('/api/clinic', { ...now, ...changes });
}

describe('the settings of a clinic', () => {
  it('When everybody reads them, then they stand there; when only an administrator changes them, then for all', async () => {
    const before = await settings();
    expect(before).toMatchObject({
      timeZone: 'America/Los_Angeles',
      scheduleMinutes: [15, 30, 60, 120, 180, 240, 300, 360, 420, 480],
      defaultPolicyIds: { cervical: 'clinic-template', lumbar: 'clinic-template' },
      // Nobody guesses: the clinic chooses.
      dateOrder: null,
    });
    const wanted = {
      name: 'North Spine Clinic',
      timeZone: 'Europe/Berlin',
      scheduleMinutes: [30, 60, 120],
      dateOrder: 'day_first' as const,
      defaultPolicyIds: { ...before.defaultPolicyIds, lumbar: 'medicare-l38801' },
    };
    const changed = await change(wanted);
    expect([changed.status, changed.body]).toMatchObject([200, { ...wanted, version: before.version + 1 }]);
    expect((await running.api.as('nurse').get('/api/clinic')).body).toEqual(changed.body);
    const { clinic } = (await running.api.as('nurse').get('/api/session')).body;
    expect(clinic).toMatchObject(wanted);
    for (const role of ['nurse', 'physician'] as const) {
      const { id: _id, ...same } = changed.body;
      expect((await running.api.as(role).put('/api/clinic', same)).status).toBe(403);
    }
    expect((await running.api.asOther('admin').get('/api/clinic')).body.name).toBe('South Clinic');
  });

  it('When two change them at once, then the later one is shown what stands there and who did it', async () => {
    const { id: _id, ...seen } = await settings();
    expect((await admin().put('/api/clinic', { ...seen, name: 'First' })).status).toBe(200);
    const late = await admin().put('/api/clinic', { ...seen, name: 'Second' });
    expect([late.status, late.body]).toMatchObject([
      412,
      { current: { name: 'First', version: seen.version + 1 }, changedBy: 'North Clinic admin' },
    ]);
  });

  it.each([
    ['a time zone nobody knows', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an offset, which knows no summer time', { timeZone: '+02:00' }, 'timeZone'],
    ['no time', { scheduleMinutes: [] }, 'scheduleMinutes'],
    ['a time before the block', { scheduleMinutes: [0, 15] }, 'scheduleMinutes[0]'],
    ['a time after a day', { scheduleMinutes: [15, 1441] }, 'scheduleMinutes[1]'],
    ['times out of order', { scheduleMinutes: [30, 15] }, 'scheduleMinutes'],
    ['one time twice', { scheduleMinutes: [15, 15] }, 'scheduleMinutes'],
    ['half a minute', { scheduleMinutes: [15.5] }, 'scheduleMinutes[0]'],
    ['no name', { name: ' ' }, 'name'],
    ['an order of digits that is none', { dateOrder: 'year_first' as 'day_first' }, 'dateOrder'],
    [
      'a policy that is switched off',
      { defaultPolicyIds: { cervical: 'clinic-template', thoracic: 'uhc-facet', lumbar: 'clinic-template' } },
      'defaultPolicyIds.thoracic',
    ],
  ])('When they hold %s, then that field is named and nothing changes', async (_what, changes, path) => {
    const before = await settings();
    const answer = await change(changes);
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path]);
    expect(await settings()).toEqual(before);
  });

  it('When they changed, then old and new stand in the history of the clinic', async () => {
    const before = await settings();
    await change({ name: 'Renamed', scheduleMinutes: [15, 30], dateOrder: 'month_first' });
    const [entry] = (await admin().get(`/api/history/clinic/${before.id}`)).body.entries;
    expect(entry).toMatchObject({
      action: 'clinic_settings_changed',
      who: { displayName: 'North Clinic admin' },
    });
    expect(entry.changes).toContainEqual({ field: 'name', before: before.name, after: 'Renamed' });
    expect(entry.changes).toContainEqual({ field: 'scheduleMinutes[0]', before: 30, after: 15 });
    expect(entry.changes).toContainEqual({
      field: 'dateOrder',
      before: before.dateOrder,
      after: 'month_first',
    });
    const theirs = running.api.otherClinic.id;
    expect((await admin().get(`/api/history/clinic/${theirs}`)).status).toBe(404);
  });

  it('When the zone changes, then a block keeps the wall clock it was recorded with', async () => {
    await change({ timeZone: 'America/Los_Angeles' });
    const { blocks } = await recordJourney(running.api, twoBlocksTwoLevels.slice(0, 1));
    await change({ timeZone: 'Pacific/Kiritimati' });
    const read = (await running.api.as('nurse').get(`/api/blocks/${blocks[0].id}`)).body.block;
    expect(read.performedAt).toBe(blocks[0].performedAt);
    expect(read.performedAt).toMatch(/^2026-01-05T10:00:00(\.000)?-08:00$/);
  });
});

describe('the schedule of a clinic', () => {
  it('When the schedule changes, then the blocks there are keep the times they were recorded with', async () => {
    const { api } = running;
    const before = await settings();
    const { episodeId, blocks } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    const scheduleOf = async (id: string) =>
      (await api.as('nurse').get(`/api/blocks/${id}`)).body.scheduleMinutes;
    const scoresOf = async () => {
      const lists = worklistStates.map((state) => api.as('nurse').get(`/api/worklist?state=${state}`));
      const rows = (await Promise.all(lists)).flatMap(({ body }) => (body as Worklist).rows);
      const row = rows.find((each) => each.episodeId === episodeId);
      return row && [row.state, row.scoresRecorded, row.scoresExpected];
    };
    const scores = await scoresOf();
    expect(scores).toBeDefined();
    const wanted = before.scheduleMinutes.length === 2 ? [15, 45, 90] : [20, 40];
    expect((await change({ scheduleMinutes: wanted })).status).toBe(200);
    expect(await scheduleOf(blocks[0].id)).toEqual(before.scheduleMinutes);
    expect(await scoresOf()).toEqual(scores);
    const { blocks: later } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    expect(await scheduleOf(later[0].id)).toEqual(wanted);
  });
});
