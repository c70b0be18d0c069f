import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '#shared/domain/calculate.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { publishSeen } from '../../test/publish-policy.ts';

interface GoldenCase {
  title: string;
  case: { id?: string };
  expected: { error?: string };
}

const golden: GoldenCase[] = readFileSync(
  new URL('../../../shared/domain/golden/cases.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('calculating without a patient', () => {
  it('When golden cases are sent, then each is answered exactly as the engine answers it', async () => {
    expect(golden.length).toBeGreaterThan(30);
    expect(golden.some(({ expected }) => expected.error !== undefined)).toBe(true);
    for (const { title, case: sent, expected } of golden) {
      const answer = await api.as('nurse').post('/api/calculate', sent);
      const wanted = JSON.parse(JSON.stringify(calculate(sent, { policies: presetsById })));
      if (expected.error === undefined) {
        expect(answer.status, title).toBe(200);
        expect(answer.body, title).toEqual(wanted);
      } else {
        expect(answer.status, title).toBe(422);
        expect(answer.body, title).toMatchObject({ code: 'invalid_request', ...wanted });
        const codes = answer.body.errors.map(({ code }: { code: string }) => code);
        expect(codes, title).toContain(expected.error);
      }
    }
  });

  it.each([
    ['[]', '', 'wrong_type'],
    ['{}', 'blocks', 'missing_field'],
    ['{"blocks":[],"policy":"nobody-s-policy"}', 'policy', 'unknown_policy'],
  ])(
    'When %s is sent, then it is refused with its path, as the command prints it',
    async (body, path, code) => {
      const answer = await api.as('nurse').request('POST', '/api/calculate', body);
      expect([400, 422]).toContain(answer.status);
      if (answer.status === 400) return;
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code }));
      expect(answer.body.error).toMatchObject({ code: 'invalid_case' });
      expect(answer.body).toHaveProperty('id', null);
    },
  );

  it('When several policies are listed, then each answers in its order, and the enabled ones on demand', async () => {
    const sent = { id: 'c1', blocks: [] };
    const listed = ['medicare-l38801', 'nhs-hny-icb', 'cohen-2020-lumbar'];
    const answer = await api.as('nurse').post('/api/calculate', { ...sent, policies: listed });
    expect(answer.status).toBe(200);
    expect(answer.body.policies.map(({ policy }: { policy: { id: string } }) => policy.id)).toEqual(listed);
    expect(answer.body.policies[1]).toMatchObject({ error: { issues: [{ code: 'as_of_required' }] } });
    const all = await api.as('nurse').post('/api/calculate', { ...sent, policies: 'enabled' });
    expect(all.body.policies.length).toBeGreaterThan(10);
    const unknown = await api.as('nurse').post('/api/calculate', { ...sent, policies: ['nobody-s'] });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toMatchObject([{ path: 'policies[0]', code: 'unknown_policy' }]);
  });

  it('When the body is no JSON object or list, then it is not read at all', async () => {
    for (const body of ['"7"', '7', '{"blocks": [', 'null']) {
      expect((await api.as('nurse').request('POST', '/api/calculate', body)).body.code).toBe(
        'malformed_json',
      );
    }
  });

  it('When an own policy is named, then its newest version judges', async () => {
    const [{ definition }] = (await api.as('admin').get('/api/policies/clinic-template')).body.versions;
    await publishSeen(api.as('admin'), 'clinic-template', { version: 1, definition });
    const answer = await api.as('admin').post('/api/calculate', { policy: 'clinic-template', blocks: [] });
    expect(answer.body.policy).toEqual({ id: 'clinic-template', version: 2 });
    const theirs = await api
      .asOther('admin')
      .post('/api/calculate', { policy: 'clinic-template', blocks: [] });
    expect(theirs.body.policy.version).toBe(1);
    expect((await api.stranger().post('/api/calculate', {})).status).toBe(401);
  });
});
