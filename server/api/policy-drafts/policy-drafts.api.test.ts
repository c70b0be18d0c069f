import { describe, expect, it } from 'vitest';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { draftOf } from '../../test/effect-preview.ts';
import { publishSeen } from '../../test/publish-policy.ts';
import { runningApi } from '../../test/running-api.ts';
import type { TestBrowser } from '../../test/test-browser.ts';

const running = runningApi();
const admin = () => running.api.as('admin');
const address = (policyId: string) => `/api/policies/${policyId}/draft`;
const bodyOf = (definition: Record<string, unknown>, changes: Partial<PolicyDraftBody> = {}) => ({
  definition,
  changeNote: '',
  takesEffectOn: null,
  basedOn: null,
  ...changes,
});
const keep = (policyId: string, version: number | null, body: PolicyDraftBody, as = admin()) =>
  as.put(address(policyId), { version, body });

/** A second administrator of the same clinic. */
async function colleague(): Promise<TestBrowser> {
  const nurse = running.api.clinic.users.nurse;
  const change = { role: 'admin', reason: 'Helps out' };
  expect((await admin().put(`/api/users/${nurse.id}/role`, change)).status).toBe(200);
  return running.api.signIn('nurse');
}

describe('the draft of a policy', () => {
  it('When it is kept, then it is there again for every administrator of the clinic, valid or not, and judges nothing', async () => {
    const unfinished = { id: 'own-draft', name: 'Own', rules: { relief: { minPercent: '8o' } } };
    const body = bodyOf(unfinished, { changeNote: 'not agreed yet', takesEffectOn: '2030-01-01' });
    const begun = await keep('own-draft', null, body);
    expect(begun.status, begun.text).toBe(200);
    expect((await admin().get(address('own-draft'))).body.draft).toMatchObject({
      body,
      version: begun.body.version,
      savedByName: 'North Clinic admin',
    });
    expect((await admin().get('/api/policy-drafts')).body.drafts).toMatchObject([
      { policyId: 'own-draft', name: 'Own', savedByName: 'North Clinic admin' },
    ]);
    expect((await admin().get('/api/policies/own-draft')).status).toBe(404);
    const theirs = running.api.asOther('admin');
    expect((await theirs.get(address('own-draft'))).body).toEqual({ draft: null });
    for (const role of ['physician', 'nurse'] as const) {
      expect((await running.api.as(role).get(address('own-draft'))).status).toBe(403);
    }
  });

  it('When two administrators work on it, then the later one is shown the other version, and the audit keeps both', async () => {
    const begun = await keep('own-two', null, bodyOf({ id: 'own-two', name: 'First' }));
    const other = await colleague();
    const theirs = await keep(
      'own-two',
      begun.body.version,
      bodyOf({ id: 'own-two', name: 'Second' }),
      other,
    );
    expect(theirs.status, theirs.text).toBe(200);
    const stale = await keep('own-two', begun.body.version, bodyOf({ id: 'own-two', name: 'Third' }));
    expect([stale.status, stale.body]).toMatchObject([
      412,
      { current: { body: { definition: { name: 'Second' } }, savedByName: 'North Clinic nurse' } },
    ]);
    expect((await keep('own-two', null, bodyOf({}))).status).toBe(412);
    const events = await running.rows(
      `select action, after -> 'definition' ->> 'name' as name from audit_event
       where subject = 'policy_draft' and after ->> 'policyId' = 'own-two' order by id`,
      [],
    );
    expect(events).toEqual([
      { action: 'policy_draft_begun', name: 'First' },
      { action: 'policy_draft_continued', name: 'First' },
    ]);
  });

  it('When it is published, then it goes with it; when somebody changed it meanwhile, then nothing is published', async () => {
    const definition = { ...(await draftOf(running, 'clinic-template', 70)), id: 'own-pub', name: 'Own' };
    const { version } = (await keep('own-pub', null, bodyOf(definition))).body;
    const publish = (draftVersion: number) =>
      publishSeen(admin(), 'own-pub', {
        version: null,
        definition,
        changeNote: 'Agreed',
        draftVersion,
      });
    const changed = await keep('own-pub', version, bodyOf(definition, { changeNote: 'wait' }));
    const refused = await publish(version);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'draft_changed', current: { body: { changeNote: 'wait' } } },
    ]);
    expect((await admin().get('/api/policies/own-pub')).status).toBe(404);
    expect((await publish(changed.body.version)).status).toBe(201);
    expect((await admin().get(address('own-pub'))).body).toEqual({ draft: null });
    const late = await keep('own-pub', changed.body.version, bodyOf(definition));
    expect([late.status, late.body.current]).toEqual([412, null]);
  });

  it('When it is discarded, then only as it was seen, and what it was stays in the audit', async () => {
    const { version } = (await keep('own-gone', null, bodyOf({ id: 'own-gone', name: 'Gone' }))).body;
    const discard = (seen: number) => admin().request('DELETE', address('own-gone'), { version: seen });
    expect((await discard(version + 1)).status).toBe(412);
    expect((await discard(version)).status).toBe(200);
    expect((await admin().get(address('own-gone'))).body).toEqual({ draft: null });
    const [event] = await running.rows(
      `select after from audit_event where action = 'policy_draft_discarded'`,
      [],
    );
    expect(event.after).toMatchObject({ policyId: 'own-gone', definition: { name: 'Gone' } });
  });

  it('When the history of the policy is asked for, then its drafts stand there by what they change, whoever ended them', async () => {
    const { versions } = (await admin().get('/api/policies/clinic-template')).body;
    const [{ id, definition }] = versions;
    const basedOn = { policyId: 'clinic-template', version: 1 };
    const draft = bodyOf(await draftOf(running, 'clinic-template', 65), { basedOn });
    const { version } = (await keep('clinic-template', null, draft)).body;
    await admin().request('DELETE', address('clinic-template'), { version });
    const again = (await keep('clinic-template', null, draft)).body;
    const published = await publishSeen(admin(), 'clinic-template', {
      version: 1,
      definition: draft.definition,
      draftVersion: again.version,
    });
    expect(published.status, published.text).toBe(201);
    const minPercent = { before: definition.rules.relief.minPercent, after: 65 };
    const changed = { changes: [{ field: 'definition.rules.relief.minPercent', ...minPercent }] };
    for (const versionId of [id, published.body.id]) {
      const { entries } = (await admin().get(`/api/history/policy_version/${versionId}`)).body;
      expect(entries.map(({ action }: { action: string }) => action)).toEqual([
        'policy_published',
        'policy_draft_published',
        'policy_draft_begun',
        'policy_draft_discarded',
        'policy_draft_begun',
      ]);
      for (const entry of entries.slice(1)) expect(entry).toMatchObject(changed);
    }
  });

  it('When it cannot be a draft, then the field is named', async () => {
    const answer = await keep('own-bad', null, bodyOf({}, { changeNote: 'x'.repeat(301) }));
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'body.changeNote']);
    expect((await keep('Own_Bad', null, bodyOf({}))).body.errors[0].path).toBe('policyId');
  });
});
