import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSubject } from '#shared/contract/drafts.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { blockRequest, recordEpisode, recordPatient } from '../../test/record-journey.ts';
import { forgetOldDrafts } from './forget-old-drafts.ts';

let api: TestApi;
let sql: Client;
beforeAll(async () => {
  api = await startTestApi();
  sql = new Client({ connectionString: api.superuserUrl });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await api.close();
});

const newAddress = (kind = 'block') => `/api/drafts/${kind}/${newId()}`;
const begin = (address: string, body: object = { agent: 'lidocaine' }) =>
  api.as('physician').put(address, { version: null, body });

async function eventsOf(address: string): Promise<string[]> {
  const { rows } = await sql.query(
    "select action from audit_event where subject = 'draft' and after->>'subjectId' = $1 order by id",
    [address.split('/').at(-1)],
  );
  return rows.map(({ action }) => action);
}

describe('a draft', () => {
  it('When it is kept, changed and opened, then its owner finds the newest and the audit its beginning and opening', async () => {
    const address = newAddress();
    expect((await api.as('physician').get(address)).body).toEqual({ draft: null });
    const begun = await begin(address);
    expect(begun.status, begun.text).toBe(200);
    const { version } = begun.body;
    expect(begun.body).toEqual({ version: expect.any(Number), savedAt: expect.stringMatching(/Z$/) });
    const body = { agent: 'bupivacaine', volumes: { L3_right: '0.5' }, note: 'ü \u{1f600}' };
    const changed = await api.as('physician').put(address, { version, body });
    expect(changed.body.version).toBe(version + 1);
    expect((await api.as('physician').get(address)).body).toEqual({ draft: { body, ...changed.body } });
    expect(await eventsOf(address)).toEqual(['draft_begun', 'draft_read']);
  });

  it('When another tab was first, then the later one is refused and sees what is there', async () => {
    const address = newAddress();
    const { version } = (await begin(address)).body;
    const twice = await begin(address, { agent: 'saline' });
    expect([twice.status, twice.body.code]).toEqual([412, 'version_stale']);
    expect(twice.body.current).toMatchObject({ body: { agent: 'lidocaine' }, version });
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((note) => api.as('physician').put(address, { version, body: { note } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const discarded = await api.as('physician').request('DELETE', address, { version });
    expect([discarded.status, discarded.body.current.version]).toEqual([412, version + 1]);
  });

  it('When it was discarded and begun anew, then what another tab kept of the first fits no more', async () => {
    const address = newAddress();
    const { version } = (await begin(address)).body;
    const discard = () => api.as('physician').request('DELETE', address, { version });
    expect((await discard()).status).toBe(200);
    expect((await discard()).status).toBe(200);
    const late = await api.as('physician').put(address, { version, body: {} });
    expect([late.status, late.body.current]).toEqual([412, null]);
    expect((await begin(address)).body.version).not.toBe(version);
    expect(await eventsOf(address)).toEqual(['draft_begun', 'draft_discarded', 'draft_begun']);
  });

  it('When somebody else asks, of this clinic or another, then there is none', async () => {
    const address = newAddress('transcription');
    await begin(address);
    expect((await api.as('nurse').get(address)).body).toEqual({ draft: null });
    expect((await api.asOther('physician').get(address)).body).toEqual({ draft: null });
    expect((await api.as('nurse').put(address, { version: null, body: { by: 'nurse' } })).status).toBe(200);
    expect((await api.as('physician').get(address)).body.draft.body).toEqual({ agent: 'lidocaine' });
  });

  it.each([
    ['nurse', 'block'],
    ['nurse', 'review'],
    ['admin', 'block'],
    ['physician', 'policy'],
  ] as const)(
    'When a %s may not send a form of kind %s, then they keep no draft of it',
    async (role, kind) => {
      const address = newAddress(kind);
      const answers = [
        await api.as(role).get(address),
        await api.as(role).put(address, { version: null, body: {} }),
        await api.as(role).request('DELETE', address, { version: 1 }),
      ];
      expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('not_allowed'));
    },
  );

  it.each([
    ['/api/drafts/poem/1', {}, 'kind'],
    [`/api/drafts/block/${'a'.repeat(81)}`, {}, 'subjectId'],
    ['/api/drafts/block/SMITH%20Jane', {}, 'subjectId'],
    ['/api/drafts/block/1', { note: 'x'.repeat(65_536) }, 'body'],
    ['/api/drafts/block/1', { note: 'ü'.repeat(32_768) }, 'body'],
    ['/api/drafts/block/1', { list: Array(9_000).fill(1e300) }, 'body'],
    ['/api/drafts/block/1', { note: 'a\u0000b' }, 'body.note'],
    ['/api/drafts/block/1', [], 'body'],
  ])('When %s gets %.20j, then %s is named and nothing is kept', async (address, body, path) => {
    const answer = await begin(address, body);
    expect([answer.status, answer.body.errors?.[0]?.path], answer.text).toEqual([422, path]);
  });

  it('When it is as large as may be, then it is kept', async () => {
    const list = Array(21_800).fill(1);
    expect((await begin(newAddress(), { list })).status).toBe(200);
    expect((await begin(newAddress(), { note: 'x'.repeat(65_500) })).status).toBe(200);
    expect((await begin(newAddress(), { small: 1e-7, large: 1e21 })).status).toBe(200);
  });
});

describe('the end of a draft', () => {
  it('When the block it was of is recorded, then it is gone with that, and an autosave still on its way is refused', async () => {
    const episodeId = await recordEpisode(api, await recordPatient(api));
    const address = `/api/drafts/block/${episodeId}`;
    const { version } = (await begin(address)).body;
    const recorded = await api.as('physician').post(`/api/episodes/${episodeId}/blocks`, blockRequest(api));
    expect(recorded.status, recorded.text).toBe(201);
    expect((await api.as('physician').put(address, { version, body: {} })).status).toBe(412);
    expect((await api.as('physician').get(address)).body).toEqual({ draft: null });
    expect(await eventsOf(address)).toEqual(['draft_begun', 'draft_sent']);
  });

  it('When the patient it was of is recorded, then it is gone with that, and a colleague’s stays', async () => {
    const address = `/api/drafts/patient/${newSubject}`;
    const [mine, theirs] = [api.as('nurse'), api.as('physician')];
    const typed = { version: null, body: { familyName: 'Half', birthDate: '5 ap' } };
    expect((await mine.put(address, typed)).status).toBe(200);
    expect((await theirs.put(address, typed)).status).toBe(200);
    await recordPatient(api);
    expect((await mine.get(address)).body).toEqual({ draft: null });
    expect((await theirs.get(address)).body.draft.body).toEqual(typed.body);
  });

  it('When the patient is refused, then the draft stays', async () => {
    const address = `/api/drafts/patient/${newSubject}`;
    await recordPatient(api, { identifier: 'Twice' });
    const { version } = (await api.as('nurse').put(address, { version: null, body: {} })).body;
    const again = {
      identifier: 'Twice',
      familyName: 'A',
      givenName: 'B',
      birthDate: '1968-04-05',
      sex: 'male',
    };
    expect((await api.as('nurse').post('/api/patients', again)).body.code).toBe('already_exists');
    expect((await api.as('nurse').get(address)).body.draft).toMatchObject({ version });
  });

  it('When the episode it was of is opened, then it is gone with that, and another patient’s stays', async () => {
    const [patientId, otherId] = [await recordPatient(api), await recordPatient(api)];
    const [address, other] = [patientId, otherId].map((id) => `/api/drafts/episode/${id}`) as [
      string,
      string,
    ];
    const typed = { version: null, body: { indexPain: 'Low ba' } };
    expect((await api.as('nurse').put(address, typed)).status).toBe(200);
    expect((await api.as('nurse').put(other, typed)).status).toBe(200);
    await recordEpisode(api, patientId);
    expect((await api.as('nurse').get(address)).body).toEqual({ draft: null });
    expect((await api.as('nurse').get(other)).body.draft.body).toEqual(typed.body);
    expect(await eventsOf(address)).toEqual(['draft_begun', 'draft_sent']);
  });

  it('When nobody touched it for 30 days, then it is forgotten, which the audit says', async () => {
    const address = newAddress();
    await begin(address);
    const later = (days: number) => new Date(api.now().getTime() + days * 86_400_000);
    await forgetOldDrafts(api.db, later(29));
    expect((await api.as('physician').get(address)).body.draft).not.toBeNull();
    expect(await forgetOldDrafts(api.db, later(31))).toBeGreaterThan(0);
    expect((await api.as('physician').get(address)).body.draft).toBeNull();
    expect((await eventsOf(address)).at(-1)).toBe('draft_forgotten');
  });

  it('When everything was done, then no event and no log line holds what a draft said', async () => {
    const { rows } = await sql.query(
      `select count(*)::int as n from audit_event where subject = 'draft'
       and (before is not null or after::text like '%lidocaine%')`,
    );
    expect(rows[0].n).toBe(0);
    const kept = await sql.query(
      "select count(*)::int as n from write_request where answer::text like '%agent%'",
    );
    expect(kept.rows[0].n).toBe(1);
    expect(api.log.join('')).not.toContain('lidocaine');
  });
});
