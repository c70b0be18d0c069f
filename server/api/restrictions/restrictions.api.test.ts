import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '#shared/access/access-table.ts';
import { prepared } from '../../db/sql.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { newUser, signedIn } from '../../test/matrix/session-states.ts';
import {
  readingRequest,
  recordEpisode,
  recordJourney,
  twoBlocksTwoLevels,
} from '../../test/record-journey.ts';
import { TestBrowser } from '../../test/test-browser.ts';

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

/** Somebody of the clinic who has never been on a care team. */
async function somebody(role: Role): Promise<{ id: string; browser: TestBrowser }> {
  const id = await newUser({ api, sql }, role);
  const browser = new TestBrowser(api.origin);
  browser.cookie = await signedIn({ api }, id);
  return { id, browser };
}

const staff = { reason: 'A colleague of ours', careTeam: [] as string[] };
const emergency = { reason: 'Collapsed in recovery, block unknown' };

interface Restricted {
  readonly patientId: string;
  readonly episodeId: string;
  readonly blocks: Awaited<ReturnType<typeof recordJourney>>['blocks'];
}

/** A whole record, restricted by the clinic's physician. */
async function restrictedRecord(careTeam: string[] = []): Promise<Restricted> {
  const record = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
  const answer = await api
    .as('physician')
    .post(`/api/patients/${record.patientId}/restriction`, { ...staff, careTeam });
  expect(answer.status, answer.text).toBe(201);
  return record;
}

/** As if the glass had been broken so long before. */
async function moveGlassBack(patientId: string, minutes: number): Promise<void> {
  await sql.query('ALTER TABLE patient_access DISABLE TRIGGER patient_access_is_kept');
  await sql.query(
    `UPDATE patient_access SET granted_at = granted_at - $2::int * interval '1 minute',
       expires_at = expires_at - $2::int * interval '1 minute'
     WHERE patient_id = $1 AND kind = 'break_glass'`,
    [patientId, minutes],
  );
  await sql.query('ALTER TABLE patient_access ENABLE ALWAYS TRIGGER patient_access_is_kept');
}

const breakGlass = (browser: TestBrowser, patientId: string, body: object = emergency) =>
  browser.post(`/api/patients/${patientId}/break-glass`, body);

async function auditOf(patientId: string): Promise<{ action: string; actor_id: string; after: unknown }[]> {
  const { rows } = await sql.query(
    `SELECT action, actor_id, after FROM audit_event WHERE subject_id = $1 AND action NOT LIKE '%read' ORDER BY seq`,
    [patientId],
  );
  return rows;
}

describe('restricting a record', () => {
  it('When a physician restricts it, then they and those named are its care team', async () => {
    const nurse = await somebody('nurse');
    const { patientId } = await restrictedRecord([nurse.id]);
    const { body, status } = await nurse.browser.get(`/api/patients/${patientId}`);
    expect(status).toBe(200);
    expect(body.patient).toMatchObject({ isRestricted: true, glassBrokenUntil: null });
    expect(body.restriction).toMatchObject({
      reason: staff.reason,
      restrictedBy: { id: api.clinic.users.physician.id },
    });
    expect(body.restriction.careTeam.map(({ id }: { id: string }) => id).sort()).toEqual(
      [nurse.id, api.clinic.users.physician.id].sort(),
    );
    expect((await auditOf(patientId)).at(-1)).toMatchObject({
      action: 'record_restricted',
      actor_id: api.clinic.users.physician.id,
      after: { reason: staff.reason },
    });
  });

  it('When somebody else asks for it, then it is refused, and who can be asked is said', async () => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('nurse');
    for (const answer of [
      await browser.get(`/api/patients/${patientId}`),
      await browser.get(`/api/history/patient/${patientId}`),
      await browser.post(`/api/patients/${patientId}/episodes`, {
        id: crypto.randomUUID().replace(/^(.{14})./, '$17'),
        region: 'lumbar',
        indexPain: 'p',
        policyId: 'medicare-l38801',
        checklist: [],
      }),
      await browser.put(`/api/patients/${patientId}`, {
        version: 1,
        reason: 'r',
        identifier: 'x',
        familyName: 'x',
        givenName: 'x',
        birthDate: '1968-04-05',
        sex: 'female',
      }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'record_restricted']);
      expect(answer.body.careTeam).toEqual([api.clinic.users.physician.displayName]);
    }
  });

  it('When it is looked for by name, then it is found and marked', async () => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('nurse');
    const lists = [
      await browser.get('/api/patients'),
      await browser.post('/api/patients/search', { q: 'okonkwo' }),
    ];
    for (const { body } of lists) {
      const found = body.patients.find(({ id }: { id: string }) => id === patientId);
      expect(found).toMatchObject({ isRestricted: true, glassBrokenUntil: null });
    }
  });

  it('When anything under it is asked for, then it is not there', async () => {
    const { episodeId, blocks } = await restrictedRecord();
    const [block] = blocks;
    const { browser } = await somebody('physician');
    const addresses = [
      `/api/episodes/${episodeId}`,
      `/api/episodes/${episodeId}/assessment`,
      `/api/episodes/${episodeId}/assessment/side-by-side`,
      `/api/blocks/${block.id}`,
      `/api/history/episode/${episodeId}`,
      `/api/history/block/${block.id}`,
      `/api/history/series/${block.series[0].id}`,
    ];
    for (const address of addresses) {
      const answer = await browser.get(address);
      expect([address, answer.status, answer.body.code]).toEqual([address, 404, 'not_found']);
    }
    const worklist = await browser.get('/api/worklist?state=incomplete');
    expect(worklist.text).not.toContain(episodeId);
    expect((await api.as('physician').get('/api/worklist?state=incomplete')).text).toContain(episodeId);
  });

  it('When it is restricted while a score sheet is open, then the next score is refused and nothing is stored', async () => {
    const record = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    const [block] = record.blocks;
    const { browser } = await somebody('nurse');
    expect((await browser.get(`/api/blocks/${block.id}`)).status).toBe(200);
    await api.as('physician').post(`/api/patients/${record.patientId}/restriction`, staff);
    const score = readingRequest(block.performedAt, 420, 3);
    const answer = await browser.post(`/api/series/${block.series[0].id}/readings`, score);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(answer.body.detail).toBe('There is no such thing in this clinic, or its record is closed to you.');
    expect((await sql.query('SELECT FROM reading WHERE id = $1', [score.id])).rowCount).toBe(0);
  });

  it('When it is restricted between loading and writing, then what would be written is refused as not there', async () => {
    const { blocks } = await restrictedRecord();
    const [block] = blocks;
    const { id: userId } = await somebody('nurse');
    const who = { clinicId: api.clinic.id, userId };
    const row = { id: crypto.randomUUID(), clinicId: who.clinicId, blockId: block.id } as const;
    const byPrisma = api.db.inClinic(who, (tx) =>
      tx.series.create({ data: { ...row, site: 'overall', scale: 'nrs11' } }),
    );
    await expect(byPrisma).rejects.toMatchObject({ code: 'not_found' });
    const insert = prepared(
      'series_for_test',
      `insert into series (id, clinic_id, block_id, site, scale) values ($1::uuid, $2::uuid, $3::uuid, 'overall', 'nrs11')`,
    );
    const bySql = api.db.inClinicBySql(who, (tx) => tx.rows(insert, Object.values(row)));
    await expect(bySql).rejects.toMatchObject({ code: 'not_found' });
  });

  it('When a policy’s effect is worked out, then the closed record counts as any other', async () => {
    const effectFor = async (browser: TestBrowser) => {
      const { versions } = (await browser.get('/api/policies/clinic-template')).body;
      const { definition } = versions[0];
      const answer = await browser.post('/api/policies/clinic-template/effect', { definition });
      return JSON.parse(answer.text.trim().split('\n').at(-1) ?? '').effect.episodes;
    };
    await restrictedRecord();
    const { browser } = await somebody('physician');
    const { rows } = await sql.query(
      'SELECT count(DISTINCT episode_id)::int AS n FROM block WHERE clinic_id = $1',
      [api.clinic.id],
    );
    expect(await effectFor(browser)).toBe(rows[0].n);
  });

  it('When it is restricted already, or by a nurse, or in another clinic, then it is refused', async () => {
    const { patientId } = await restrictedRecord();
    const address = `/api/patients/${patientId}/restriction`;
    const codes = [];
    for (const browser of [api.as('physician'), api.as('nurse'), api.as('admin'), api.asOther('physician')]) {
      const { status, body } = await browser.post(address, staff);
      codes.push(`${status} ${body.code}`);
    }
    expect(codes).toEqual(['409 already_restricted', '403 not_allowed', '403 not_allowed', '404 not_found']);
  });

  it('When somebody named does not treat in the clinic, then the field is named', async () => {
    const { patientId } = await recordJourney(api, []);
    const { admin, nurse } = api.clinic.users;
    const careTeam = [nurse.id, admin.id, api.otherClinic.users.nurse.id];
    const answer = await api
      .as('physician')
      .post(`/api/patients/${patientId}/restriction`, { ...staff, careTeam });
    expect([answer.status, answer.body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ['careTeam[1]', 'careTeam[2]'],
    ]);
  });

  it('When the people to choose from are listed, then they are the clinic’s nurses and physicians', async () => {
    const { body } = await api.as('physician').get('/api/clinicians');
    const found = new Set(body.clinicians.map(({ role }: { role: string }) => role));
    expect([...found].sort()).toEqual(['nurse', 'physician']);
    expect(body.clinicians.map(({ id }: { id: string }) => id)).not.toContain(api.otherClinic.users.nurse.id);
  });
});

describe('the care team', () => {
  const changeTeam = (browser: TestBrowser, patientId: string, careTeam: string[]) =>
    browser.put(`/api/patients/${patientId}/restriction/care-team`, { reason: 'Rota changed', careTeam });

  it('When it is named anew, then those who left are out at once and those who joined are in', async () => {
    const [leaving, joining] = [await somebody('nurse'), await somebody('nurse')];
    const { patientId } = await restrictedRecord([leaving.id]);
    const physicianId = api.clinic.users.physician.id;
    const answer = await changeTeam(api.as('physician'), patientId, [physicianId, joining.id]);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.restriction.careTeam).toHaveLength(2);
    expect((await leaving.browser.get(`/api/patients/${patientId}`)).status).toBe(403);
    expect((await joining.browser.get(`/api/patients/${patientId}`)).status).toBe(200);
    expect((await auditOf(patientId)).at(-1)).toMatchObject({ action: 'care_team_changed' });
  });

  it('When no physician would be left on it, then it stays as it is', async () => {
    const nurse = await somebody('nurse');
    const { patientId } = await restrictedRecord();
    const answer = await changeTeam(api.as('physician'), patientId, [nurse.id]);
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'no_physician']);
    expect((await nurse.browser.get(`/api/patients/${patientId}`)).status).toBe(403);
  });

  it('When a physician outside it would change it or lift the restriction, then the record is closed to them', async () => {
    const { patientId } = await restrictedRecord();
    const outsider = await somebody('physician');
    const answers = [
      await changeTeam(outsider.browser, patientId, [outsider.id]),
      await outsider.browser.post(`/api/patients/${patientId}/restriction/lift`, { reason: 'r' }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(['record_restricted', 'record_restricted']);
  });

  it('When a physician who broke the glass would make the hour longer by joining or lifting, then it is refused', async () => {
    const { patientId } = await restrictedRecord();
    const outsider = await somebody('physician');
    await breakGlass(outsider.browser, patientId);
    const team = [api.clinic.users.physician.id, outsider.id];
    const answers = [
      await changeTeam(outsider.browser, patientId, team),
      await outsider.browser.post(`/api/patients/${patientId}/restriction/lift`, { reason: 'r' }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(['not_on_care_team', 'not_on_care_team']);
  });

  it('When no physician of it can sign in any more, then one who broke the glass names a new one', async () => {
    const { patientId } = await recordJourney(api, []);
    const [leaving, staying] = [await somebody('physician'), await somebody('physician')];
    await leaving.browser.post(`/api/patients/${patientId}/restriction`, staff);
    await api.as('admin').post(`/api/users/${leaving.id}/disable`, { reason: 'Left' });
    await breakGlass(staying.browser, patientId);
    const answer = await changeTeam(staying.browser, patientId, [staying.id]);
    expect(answer.status, answer.text).toBe(200);
    const { patient } = (await staying.browser.get(`/api/patients/${patientId}`)).body;
    // On the care team now: the glass is of no matter any more.
    expect(patient).toMatchObject({ isRestricted: true, glassBrokenUntil: null });
  });

  it('When somebody on it is disabled, then they are shut out and shown as such', async () => {
    const nurse = await somebody('nurse');
    const { patientId } = await restrictedRecord([nurse.id]);
    await api.as('admin').post(`/api/users/${nurse.id}/disable`, { reason: 'Left' });
    expect((await nurse.browser.get(`/api/patients/${patientId}`)).status).toBe(401);
    const { careTeam } = (await api.as('physician').get(`/api/patients/${patientId}`)).body.restriction;
    expect(careTeam.find(({ id }: { id: string }) => id === nurse.id)).toMatchObject({ isDisabled: true });
  });

  it('When the restriction is lifted, then everybody who treats opens it, and it can be restricted anew', async () => {
    const nurse = await somebody('nurse');
    const { patientId } = await restrictedRecord();
    const physician = await somebody('physician');
    await breakGlass(physician.browser, patientId);
    const lift = { reason: 'No longer with us' };
    const address = `/api/patients/${patientId}/restriction`;
    const lifted = await api.as('physician').post(`${address}/lift`, lift);
    expect([lifted.status, lifted.body]).toEqual([200, { restriction: null }]);
    const { body } = await nurse.browser.get(`/api/patients/${patientId}`);
    expect([body.patient.isRestricted, body.restriction]).toEqual([false, null]);
    expect((await api.as('physician').post(`${address}/lift`, lift)).body.code).toBe('not_restricted');
    expect((await auditOf(patientId)).at(-1)).toMatchObject({ action: 'restriction_lifted', after: lift });
    // Glass broken for the restriction before opens nothing of this one.
    expect((await api.as('physician').post(address, staff)).status).toBe(201);
    expect((await physician.browser.get(`/api/patients/${patientId}`)).status).toBe(403);
  });
});

describe('breaking the glass', () => {
  it('When a physician says why, then the record is open to them for an hour, and the audit has it', async () => {
    const { patientId, episodeId, blocks } = await restrictedRecord();
    const { id, browser } = await somebody('physician');
    const before = Date.now();
    const answer = await breakGlass(browser, patientId);
    expect(answer.status, answer.text).toBe(201);
    const minutes = (Date.parse(answer.body.expiresAt) - before) / 60_000;
    expect(Math.round(minutes)).toBe(60);
    const { body } = await browser.get(`/api/patients/${patientId}`);
    expect(body.patient.glassBrokenUntil).toBe(answer.body.expiresAt);
    for (const address of [`/api/episodes/${episodeId}`, `/api/blocks/${blocks[0].id}`]) {
      const opened = await browser.get(address);
      expect(opened.body.patient.glassBrokenUntil).toBe(answer.body.expiresAt);
    }
    expect((await browser.get('/api/worklist?state=incomplete')).text).toContain(episodeId);
    expect((await auditOf(patientId)).at(-1)).toEqual({
      action: 'glass_broken',
      actor_id: id,
      after: { ...emergency, expiresAt: answer.body.expiresAt },
    });
    // Nobody else comes in through it.
    const another = await somebody('physician');
    expect((await another.browser.get(`/api/patients/${patientId}`)).status).toBe(403);
  });

  it('When the hour is over, then the record is closed, also on a screen that is open', async () => {
    const { patientId, episodeId } = await restrictedRecord();
    const { browser } = await somebody('physician');
    await breakGlass(browser, patientId);
    await moveGlassBack(patientId, 59);
    expect((await browser.get(`/api/episodes/${episodeId}`)).status).toBe(200);
    await moveGlassBack(patientId, 1);
    expect((await browser.get(`/api/episodes/${episodeId}`)).body.code).toBe('not_found');
    expect((await browser.get(`/api/patients/${patientId}`)).body.code).toBe('record_restricted');
    // Broken again, it is another hour from then on.
    expect((await breakGlass(browser, patientId)).status).toBe(201);
  });

  it('When it is broken again meanwhile, then it is refused and the hour is no longer', async () => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('physician');
    const first = (await breakGlass(browser, patientId)).body.expiresAt;
    const again = await Promise.all([1, 2, 3].map(() => breakGlass(browser, patientId)));
    expect(again.map(({ body }) => body.code)).toEqual(Array(3).fill('already_open'));
    expect((await browser.get(`/api/patients/${patientId}`)).body.patient.glassBrokenUntil).toBe(first);
  });

  it('When it is broken three times at once, then one hour is granted', async () => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('physician');
    const answers = await Promise.all([1, 2, 3].map(() => breakGlass(browser, patientId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    ['no reason', {}],
    ['an empty one', { reason: '' }],
    ['nine letters', { reason: 'emergency' }],
    ['only spaces', { reason: ' '.repeat(20) }],
  ])('When the reason is %s, then the field is named and nothing is opened', async (_, body) => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('physician');
    const answer = await breakGlass(browser, patientId, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'reason']);
    expect((await browser.get(`/api/patients/${patientId}`)).status).toBe(403);
  });

  it('When a nurse, an administrator or another clinic would break it, then it is refused', async () => {
    const { patientId } = await restrictedRecord();
    const nurse = await somebody('nurse');
    const codes = [];
    for (const browser of [nurse.browser, api.as('admin'), api.asOther('physician')]) {
      codes.push((await breakGlass(browser, patientId)).body.code);
    }
    expect(codes).toEqual(['not_allowed', 'not_allowed', 'not_found']);
  });

  it('When the record is not restricted, or open by the care team, then there is no glass to break', async () => {
    const open = await recordJourney(api, []);
    expect((await breakGlass(api.as('physician'), open.patientId)).body.code).toBe('not_restricted');
    const { patientId } = await restrictedRecord();
    expect((await breakGlass(api.as('physician'), patientId)).body.code).toBe('already_open');
  });

  it('When a physician with broken glass is disabled, then they are out at once', async () => {
    const { patientId } = await restrictedRecord();
    const { id, browser } = await somebody('physician');
    await breakGlass(browser, patientId);
    await api.as('admin').post(`/api/users/${id}/disable`, { reason: 'Left' });
    expect((await browser.get(`/api/patients/${patientId}`)).status).toBe(401);
  });

  it('When what was done through it is looked for, then the care team finds it in the history', async () => {
    const { patientId } = await restrictedRecord();
    const { browser } = await somebody('physician');
    await breakGlass(browser, patientId);
    await recordEpisode({ ...api, as: () => browser }, patientId);
    const { entries } = (await api.as('nurse').get(`/api/history/patient/${patientId}`)).body;
    expect(entries).toBeUndefined();
    const own = (await api.as('physician').get(`/api/history/patient/${patientId}`)).body.entries;
    expect(own.map(({ action }: { action: string }) => action)).toEqual([
      'glass_broken',
      'record_restricted',
      'patient_recorded',
    ]);
    expect(own[0].reason).toBe(emergency.reason);
  });
});

describe('the list of broken glass', () => {
  it('When an administrator reads it, then it names who, when, why and the identifier only', async () => {
    const { patientId } = await restrictedRecord();
    const { id, browser } = await somebody('physician');
    const { expiresAt } = (await breakGlass(browser, patientId)).body;
    const { identifier } = (await browser.get(`/api/patients/${patientId}`)).body.patient;
    const { body, text } = await api.as('admin').get('/api/break-glass');
    expect(body.entries[0]).toMatchObject({
      who: { id, displayName: 'Somebody' },
      identifier,
      reason: emergency.reason,
      until: expiresAt,
      isOpen: true,
    });
    expect(text).not.toContain('Okonkwo');
    expect(text).not.toContain(patientId);
    await moveGlassBack(patientId, 61);
    const later = (await api.as('admin').get('/api/break-glass')).body.entries;
    const old = later.find((entry: { identifier: string }) => entry.identifier === identifier);
    expect(old.isOpen).toBe(false);
  });

  it('When there is more than a page, then the next begins behind it, each entry once', async () => {
    await sql.query(
      `INSERT INTO patient_access (id, clinic_id, patient_id, user_id, kind, reason, granted_by_id, granted_at, expires_at)
       SELECT gen_random_uuid(), p.clinic_id, p.id, $2, 'break_glass', 'r', $2, at, at + interval '1 hour'
       FROM (SELECT id, clinic_id FROM patient WHERE clinic_id = $1 LIMIT 1) p,
         generate_series(now() - interval '9 days', now() - interval '8 days', '20 minutes') at`,
      [api.clinic.id, api.clinic.users.physician.id],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await api.as('admin').get(`/api/break-glass${after === null ? '' : `?after=${after}`}`);
      seen.push(...answer.body.entries.map(({ id }: { id: string }) => id));
      after = answer.body.next;
    } while (after !== null);
    const { rows } = await sql.query(
      "SELECT id FROM patient_access WHERE clinic_id = $1 AND kind = 'break_glass' ORDER BY granted_at DESC, id DESC",
      [api.clinic.id],
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  it('When anybody else asks for it, then it is refused; another clinic has its own', async () => {
    for (const role of roles.filter((one) => one !== 'admin')) {
      expect((await api.as(role).get('/api/break-glass')).body.code).toBe('not_allowed');
    }
    expect((await api.asOther('admin').get('/api/break-glass')).body).toEqual({ entries: [], next: null });
  });
});
