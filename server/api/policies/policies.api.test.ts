import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presetPolicies } from '#shared/domain/presets.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { type Publication, publishSeen } from '../../test/publish-policy.ts';
import type { TestBrowser } from '../../test/test-browser.ts';
import { clinicDay } from '../assessment/clinic-day.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const history = async (policyId: string) =>
  (await api.as('nurse').get(`/api/policies/${policyId}`)).body.versions;
const publish = (policyId: string, body: Publication) => publishSeen(api.as('admin'), policyId, body);

/** The template under another id and threshold. */
async function ownPolicy(id: string, minPercent: unknown) {
  const [{ definition }] = await history('clinic-template');
  const relief = { ...definition.rules.relief, minPercent };
  return { ...definition, id, name: `Own ${id}`, rules: { ...definition.rules, relief } };
}

describe('the policies of a clinic', () => {
  it('When they are listed, then every preset stands there, the proposal for a clinic before the others in their order, off where it came off', async () => {
    const { body } = await api.as('nurse').get('/api/policies');
    expect(body.policies.map(({ policyId }: { policyId: string }) => policyId)).toEqual([
      'clinic-template',
      ...presetPolicies.map(({ id }) => id).filter((id) => id !== 'clinic-template'),
    ]);
    expect(body.policies.find((each: { policyId: string }) => each.policyId === 'uhc-facet').enabled).toBe(
      false,
    );
    expect(body.policies[0]).toMatchObject({
      minPercent: 80,
      comparator: '>=',
      blocksRequired: 2,
      publishedByName: null,
    });
  });

  it('When one is unknown, then there is no such policy', async () => {
    expect((await api.as('nurse').get('/api/policies/nobody-s-policy')).status).toBe(404);
  });
});

describe('publishing', () => {
  it('When an admin publishes a new policy and then a change, then both versions stay and it is listed first', async () => {
    const first = await publish('own-60', {
      version: null,
      definition: await ownPolicy('own-60', 60),
    });
    expect(first.status, first.text).toBe(201);
    expect(first.body).toMatchObject({
      policyId: 'own-60',
      version: 1,
      minPercent: 60,
      publishedByName: 'North Clinic admin',
    });
    const definition = { ...(await ownPolicy('own-60', 62.5)), version: 99 };
    const second = await publish('own-60', { version: 1, definition });
    expect(second.body).toMatchObject({ version: 2, minPercent: 62.5, definition: { version: 2 } });
    expect((await history('own-60')).map((each: { version: number }) => each.version)).toEqual([2, 1]);
    const { policies } = (await api.as('nurse').get('/api/policies')).body;
    expect(policies[0]).toMatchObject({ policyId: 'own-60', version: 2 });
    const theirs = await api.asOther('nurse').get('/api/policies/own-60');
    expect(theirs.status).toBe(404);
  });

  it('When two publish on the same version at once, then one wins and the other sees the newest', async () => {
    const definition = await ownPolicy('own-both', 50);
    await publish('own-both', { version: null, definition });
    const answers = await Promise.all([1, 2].map(() => publish('own-both', { version: 1, definition })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({
      code: 'version_stale',
      current: { version: 2 },
    });
    const asNew = await publish('own-both', { version: null, definition });
    expect(asNew.body.code).toBe('version_stale');
    expect(await history('own-both')).toHaveLength(2);
  });

  it.each([
    ['a threshold above 100 %', { minPercent: 105 }, 'definition.rules.relief.minPercent'],
    ['a threshold with two decimals', { minPercent: 79.55 }, 'definition.rules.relief.minPercent'],
    ['a threshold as text', { minPercent: '80' }, 'definition.rules.relief.minPercent'],
    ['a field nobody knows', { extra: true }, 'definition.rules.relief.extra'],
  ])('When it holds %s, then that field is named and nothing is published', async (_what, relief, path) => {
    const definition = await ownPolicy('own-bad', 50);
    definition.rules.relief = { ...definition.rules.relief, ...relief };
    const answer = await publish('own-bad', { version: null, definition });
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect((await api.as('admin').get('/api/policies/own-bad')).status).toBe(404);
  });

  it('When id, name or text cannot be stored, then that field is named', async () => {
    const definition = await ownPolicy('own-id', 50);
    const pathOf = async (policyId: string, changes: object) =>
      (await publish(policyId, { version: null, definition: { ...definition, ...changes } })).body.errors[0]
        .path;
    expect(await pathOf('Own_Id', { id: 'Own_Id' })).toBe('definition.id');
    expect(await pathOf('own-id', { id: 'other-id' })).toBe('definition.id');
    expect(await pathOf('own-id', { name: ' ' })).toBe('definition.name');
    expect(await pathOf('own-id', { issuer: 'a\u0000' })).toBe('definition.issuer');
    expect(await pathOf('own-id', { rules: undefined })).toBe('definition.rules');
  });

  it('When a nurse or a physician publishes, then the role does not allow it', async () => {
    const definition = await ownPolicy('own-role', 50);
    for (const role of ['nurse', 'physician'] as const) {
      const body = { version: null, changeNote: 'x', definition };
      expect((await api.as(role).post('/api/policies/own-role/versions', body)).status).toBe(403);
    }
  });
});

describe('the day a version is to take effect', () => {
  const dayIn = (days: number) =>
    clinicDay(new Date(api.now().getTime() + days * 86_400_000), 'America/Los_Angeles');

  it('When none is given, then it is today', async () => {
    const published = await publish('own-today', {
      version: null,
      definition: await ownPolicy('own-today', 50),
    });
    expect(published.body).toMatchObject({ takesEffectOn: dayIn(0), standing: 'in_effect' });
  });

  it('When it is over, or before an earlier version’s, then it is refused and nothing is published', async () => {
    const definition = await ownPolicy('own-later', 50);
    const yesterday = await publish('own-later', { version: null, definition, takesEffectOn: dayIn(-1) });
    expect(yesterday.body.errors).toMatchObject([{ path: 'takesEffectOn', code: 'day_is_over' }]);
    await publish('own-later', { version: null, definition, takesEffectOn: dayIn(10) });
    const before = await publish('own-later', { version: 1, definition, takesEffectOn: dayIn(9) });
    expect(before.body.errors).toMatchObject([{ path: 'takesEffectOn', code: 'before_earlier_version' }]);
    expect(await history('own-later')).toHaveLength(1);
  });

  it('When a new policy’s day is to come, then it is listed as such and can be chosen for nothing yet', async () => {
    const { policies } = (await api.as('nurse').get('/api/policies')).body;
    expect(policies.find((each: { policyId: string }) => each.policyId === 'own-today')).toBeDefined();
    expect(policies.find((each: { policyId: string }) => each.policyId === 'own-later')).toMatchObject({
      standing: 'upcoming',
      upcoming: [{ version: 1, takesEffectOn: dayIn(10) }],
    });
    const judged = await api.as('nurse').post('/api/calculate', { policy: 'own-later', blocks: [] });
    expect(judged.body.errors).toMatchObject([{ code: 'unknown_policy' }]);
  });
});

describe('the effect, seen before publishing', () => {
  const address = (policyId: string, what: string) => `/api/policies/${policyId}/${what}`;
  const unseen = (body: object) =>
    api
      .as('admin')
      .post(address('own-seen', 'versions'), { changeNote: 'as agreed', version: null, ...body });
  const look = (browser: TestBrowser, definition: object) =>
    browser.post(address('own-seen', 'effect'), { definition, comparedWith: 'clinic-template' });

  it('When exactly these rules were looked at by whoever publishes, then only so they are published', async () => {
    const definition = await ownPolicy('own-seen', 55);
    expect((await unseen({ definition })).body).toMatchObject({ status: 409, code: 'effect_not_seen' });
    await look(api.as('physician'), definition);
    await look(api.as('admin'), await ownPolicy('own-seen', 56));
    expect((await unseen({ definition })).body.code).toBe('effect_not_seen');
    expect((await api.as('admin').get('/api/policies/own-seen')).status).toBe(404);
    expect((await look(api.as('admin'), definition)).status).toBe(200);
    expect((await unseen({ definition })).status).toBe(201);
  });

  it('When the same rules are to be the next version, or a day has passed, then their effect is looked at again', async () => {
    const definition = await ownPolicy('own-seen', 55);
    expect((await unseen({ definition, version: 1 })).body.code).toBe('effect_not_seen');
    await look(api.as('admin'), definition);
    api.advance(24 * 60);
    const admin = await api.signIn('admin');
    const late = { changeNote: 'as agreed', version: 1, definition };
    expect((await admin.post(address('own-seen', 'versions'), late)).body.code).toBe('effect_not_seen');
    await look(admin, definition);
    expect((await admin.post(address('own-seen', 'versions'), late)).status).toBe(201);
  });
});
