import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { SessionState } from '#shared/contract/session.ts';
import { goodScores, sampleBlock, sampleCase, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { newToken } from '../../http/one-time-token.ts';
import { previewEffect } from '../effect-preview.ts';
import { blockRequest, readingRequest, recordPatient, twoBlocksTwoLevels } from '../record-journey.ts';
import type { TestBrowser } from '../test-browser.ts';
import { testPassword } from '../test-clinic.ts';
import { plantPasskey, reviewOf, type Target, type TargetName, type World } from './world.ts';

/** A status, with the code of a refusal: "404 not_found". */
export type Said = `${number}` | `${number} ${string}`;

interface Asking {
  readonly world: World;
  /** Whose record the address names. */
  readonly target: Target;
  readonly name: TargetName;
}

type Stranger = readonly [TargetName, (stranger: Target) => Readonly<Record<string, unknown>>, Said];

/** What one route is to answer. */
export interface Expectation {
  /** Who may, said here again so that a slip in the access table shows. */
  readonly who: readonly Role[] | 'public';
  /** To those who may, by the record that is named; only `own` where a request names none. */
  readonly answers: Readonly<{ own: Said } & Partial<Record<TargetName, Said>>>;
  /** The answer shows whose record it is. */
  readonly shows?: true;
  /** The states of a session it is meant for; in full ones when left out. */
  readonly during?: readonly SessionState[];
  /** What `id` in the address stands for. */
  readonly id?: keyof Target;
  /** Parts of the address that name something else, and what the asker must have done before. */
  readonly named?: (asking: Asking & { browser: TestBrowser }) => Promise<Record<string, string>>;
  readonly query?: (target: Target) => string;
  readonly send?: (asking: Asking) => unknown;
  /** The same request about one's own record, with something of a stranger's put into its body or address. */
  readonly strangers?: Readonly<Record<string, Stranger>>;
}

const all: readonly Role[] = ['nurse', 'physician', 'admin'];
const clinicians: readonly Role[] = ['nurse', 'physician'];

/** What is no patient's: the clinic's own is there, another clinic's is not. */
const inClinic = (said: Said) => ({ ...alike(said), otherClinic: '404 not_found' }) as const;
/** Anybody of the clinic may be treated by anybody of its staff, unless the record is restricted. */
const ofPatient = (said: Said) => ({ ...inClinic(said), restricted: '403 record_restricted' }) as const;
/** What lies under a patient whose record is closed is not there. */
const inRecord = (said: Said) => ({ ...inClinic(said), restricted: '404 not_found' }) as const;
const alike = (said: Said) =>
  ({ own: said, otherPatient: said, restricted: said, otherClinic: said }) as const;

const versionOf = async ({ world }: Asking, table: 'patient' | 'episode' | 'block' | 'series', id: string) =>
  (await world.sql.query(`select version from ${table} where id = $1`, [id])).rows[0].version as number;
const unique = () => newId().slice(24);

const indication = (target: Target) => ({
  region: 'lumbar',
  indexPain: 'As before',
  policyId: target.policyId,
  checklist: [],
});
const typedCase = (target: Target) => ({
  id: 'c1',
  ...sampleCase([sampleBlock([sampleSeries(goodScores)])]),
  policy: target.policyId,
});
const performedAt = twoBlocksTwoLevels[0]?.performedAt ?? '';
/** No two scores of this table stand at one time, unless they are to. */
let minute = 600;
const nextMinute = () => {
  minute += 10;
  return minute;
};
/** Two entries for one time between which nobody has decided, by their ids. */
async function twoEntries(asking: Asking): Promise<string[]> {
  const { seriesId } = asking.target;
  const { rows } = await asking.world.sql.query<{ ids: string[] }>(
    `select array_agg(id::text) as ids from reading r where series_id = $1 and kind <> 'void'
       and not exists (select from reading later where later.supersedes_id = r.id)
     group by phase, minutes_after_block having count(*) > 1`,
    [seriesId],
  );
  if (rows[0] !== undefined) return rows[0].ids;
  const at = nextMinute();
  for (const score of [3, 4]) {
    const entry = readingRequest(performedAt, at, score);
    await clinicOf(asking).as('nurse').post(`/api/series/${seriesId}/readings`, entry);
  }
  return twoEntries(asking);
}
const clinicOf = ({ world: { api }, name }: Asking) =>
  name === 'otherClinic' ? { as: api.asOther, clinic: api.otherClinic } : api;
/** A draft is its owner's, whatever it is about: each of these is a new one, of a form that the person may send. */
const ownDraft: Expectation['named'] = async ({ target, browser }) => {
  const { role } = (await browser.get('/api/session')).body.user;
  return {
    kind: role === 'admin' ? 'policy' : 'transcription',
    subjectId: `${target.episodeId}-${unique()}`,
  };
};
const newestOf = async ({ world, target }: Asking) =>
  (
    await world.sql.query(
      'select version, definition from policy_version where policy_id = $1 order by version desc limit 1',
      [target.policyId],
    )
  ).rows[0];

const historyOf = (id: keyof Target, answers: Expectation['answers'] = inRecord('200')): Expectation => ({
  who: clinicians,
  id,
  answers,
});
const clinicHistoryOf = (id: keyof Target): Expectation => ({
  who: ['admin'],
  id,
  answers: inClinic('200'),
});

/** A patient of nobody else's expectations, restricted by the one who asks. */
async function newPatient(asking: Asking): Promise<{ patientId: string }> {
  return { patientId: await recordPatient(clinicOf(asking), { identifier: `MRN-${unique()}` }) };
}
async function ownRestricted(asking: Asking & { browser: TestBrowser }): Promise<{ patientId: string }> {
  const patient = await newPatient(asking);
  const body = { reason: 'A colleague', careTeam: [] };
  await asking.browser.post(`/api/patients/${patient.patientId}/restriction`, body);
  return patient;
}

/** Every route by method and address. A route that is not here is unlisted, and the proof fails. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'get /api/installation': { who: 'public', answers: { own: '200' } },
  'post /api/clinic': {
    who: 'public',
    answers: { own: '409 clinic_exists' },
    send: () => ({
      token: newToken(),
      clinicName: 'Third Clinic',
      timeZone: 'UTC',
      admin: { displayName: 'A', email: 'third@clinic.example', password: testPassword },
    }),
  },
  'get /api/clinic': { who: all, answers: { own: '200' } },
  'put /api/clinic': {
    who: ['admin'],
    answers: { own: '200' },
    send: async ({ world: { sql, api } }) => {
      const { rows } = await sql.query('select version from clinic where id = $1', [api.clinic.id]);
      const one = 'clinic-template';
      return {
        version: rows[0].version,
        name: 'North Clinic',
        timeZone: 'America/Los_Angeles',
        scheduleMinutes: [15, 30, 60, 120, 180, 240, 300, 360, 420, 480],
        defaultPolicyIds: { cervical: one, thoracic: one, lumbar: one },
        dateOrder: null,
      };
    },
  },
  'post /api/demo': { who: 'public', answers: { own: '403 demo_not_allowed' }, send: () => ({}) },
  'delete /api/demo': { who: all, answers: { own: '403 not_allowed' } },
  'post /api/sign-in': {
    who: 'public',
    answers: { own: '401 wrong_credentials' },
    send: () => ({ email: `nobody-${unique()}@clinic.example`, password: testPassword }),
  },
  'post /api/sign-out': {
    who: all,
    during: ['full', 'factor_due', 'must_enrol'],
    answers: { own: '200' },
    send: () => ({}),
  },
  'get /api/session': { who: 'public', answers: { own: '200' } },
  'get /api/events': { who: all, answers: { own: '200' } },
  'get /api/sign-in': { who: 'public', answers: { own: '200' } },
  'post /api/sign-in/passkey': {
    who: all,
    during: ['factor_due'],
    answers: { own: '200' },
    send: () => ({}),
  },
  'post /api/sign-in/factor': {
    who: all,
    during: ['factor_due'],
    answers: { own: '403 wrong_factor' },
    send: () => ({ kind: 'totp', code: '000000' }),
  },
  'get /api/sessions': { who: all, answers: { own: '200' } },
  'delete /api/sessions': { who: all, answers: { own: '200' } },
  'delete /api/sessions/:sessionId': {
    who: all,
    // Another person's session is not there, whatever the clinic.
    answers: { ...inRecord('404 not_found'), own: '200' },
    named: async ({ browser }) => ({
      sessionId: (await browser.get('/api/sessions')).body.sessions[0].id,
    }),
  },
  'post /api/password': {
    who: all,
    answers: { own: '200' },
    send: () => ({ currentPassword: testPassword, newPassword: testPassword }),
  },
  'get /api/factors': { who: all, answers: { own: '200' } },
  'post /api/totp': {
    who: all,
    during: ['must_enrol', 'full'],
    answers: { own: '200' },
    send: () => ({ password: testPassword }),
  },
  'post /api/totp/confirm': {
    who: all,
    during: ['must_enrol', 'full'],
    answers: { own: '409 nothing_to_confirm' },
    send: () => ({ code: '000000' }),
  },
  'post /api/totp/remove': {
    who: all,
    answers: { own: '404 not_found' },
    send: () => ({ password: testPassword }),
  },
  'post /api/passkeys/options': {
    who: all,
    during: ['must_enrol', 'full'],
    answers: { own: '200' },
    send: () => ({ password: testPassword }),
  },
  'post /api/passkeys': {
    who: all,
    during: ['must_enrol', 'full'],
    answers: { own: '409 nothing_to_confirm' },
    send: () => ({
      name: 'Key',
      attestation: {
        id: 'AAAA',
        rawId: 'AAAA',
        type: 'public-key',
        response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
      },
    }),
  },
  'post /api/passkeys/:passkeyId/remove': {
    who: all,
    answers: { ...inRecord('404 not_found'), own: '200' },
    named: async ({ world: { api }, browser }) => {
      const owner = { clinicId: api.clinic.id, userId: (await browser.get('/api/session')).body.user.id };
      await plantPasskey({ api }, owner);
      return { passkeyId: await plantPasskey({ api }, owner) };
    },
    send: () => ({ password: testPassword }),
  },
  'post /api/recovery-codes': {
    who: all,
    answers: { own: '200' },
    send: () => ({ password: testPassword }),
  },
  'get /api/users': { who: ['admin'], answers: { own: '200' } },
  'post /api/users': {
    who: ['admin'],
    answers: { own: '201', otherClinic: '409 already_exists' },
    send: ({ world, name }) => ({
      displayName: 'New Colleague',
      role: 'nurse',
      email: name === 'own' ? `new-${unique()}@clinic.example` : world.api.otherClinic.users.nurse.email,
    }),
  },
  'post /api/users/:userId/link': { who: ['admin'], answers: inClinic('201'), send: () => ({}) },
  'post /api/users/:userId/disable': {
    who: ['admin'],
    answers: inClinic('200'),
    send: () => ({ reason: 'As agreed' }),
  },
  'post /api/users/:userId/enable': {
    who: ['admin'],
    answers: inClinic('200'),
    send: () => ({ reason: 'As agreed' }),
  },
  'put /api/users/:userId/role': {
    who: ['admin'],
    answers: inClinic('200'),
    send: () => ({ role: 'nurse', reason: 'As agreed' }),
  },
  'post /api/users/:userId/reset-factors': {
    who: ['admin'],
    answers: inClinic('200'),
    send: () => ({ reason: 'As agreed' }),
  },
  'post /api/invitations': {
    who: 'public',
    answers: { own: '410 link_used' },
    send: () => ({ token: newToken(), password: testPassword }),
  },
  'get /api/operators': { who: all, answers: { own: '200' } },
  'get /api/worklist': {
    who: clinicians,
    answers: { own: '200' },
    query: () => '?state=incomplete',
    shows: true,
  },
  'post /api/worklist/search': {
    who: clinicians,
    answers: { own: '200' },
    send: () => ({ q: 'a', state: 'incomplete' }),
  },
  'get /api/room': { who: clinicians, answers: { own: '200' } },
  'get /api/patients': { who: clinicians, answers: { own: '200' }, shows: true },
  'post /api/patients/search': {
    who: clinicians,
    answers: alike('200'),
    shows: true,
    send: ({ target }) => ({ q: target.identifier }),
  },
  'post /api/patients': {
    who: clinicians,
    answers: { ...alike('409 already_exists'), own: '201', otherClinic: '201' },
    send: ({ target, name, world }) => ({
      // Another clinic's identifiers are its own: the first to use one here meets nobody.
      identifier: ['otherPatient', 'restricted'].includes(name)
        ? target.identifier
        : `${world.targets.own.identifier}-${unique()}`,
      familyName: 'New',
      givenName: 'Person',
      birthDate: '1970-01-01',
      sex: 'male',
    }),
  },
  'get /api/patients/:patientId': { who: clinicians, answers: ofPatient('200'), shows: true },
  'put /api/patients/:patientId': {
    who: clinicians,
    answers: ofPatient('200'),
    shows: true,
    send: async (asking) => ({
      version: await versionOf(asking, 'patient', asking.target.patientId),
      reason: 'Spelled anew',
      ...asking.target.person,
      sex: 'female',
      birthDate: '1968-04-05',
    }),
    strangers: {
      'identifier of another patient': [
        'otherPatient',
        ({ identifier }) => ({ identifier }),
        '409 already_exists',
      ],
    },
  },
  'post /api/patients/:patientId/restriction': {
    who: ['physician'],
    answers: ofPatient('201'),
    named: newPatient,
    send: () => ({ reason: 'A colleague', careTeam: [] }),
    strangers: {
      'nurse of another clinic': [
        'otherClinic',
        ({ userId }) => ({ careTeam: [userId] }),
        '422 invalid_request',
      ],
    },
  },
  'put /api/patients/:patientId/restriction/care-team': {
    who: ['physician'],
    answers: ofPatient('200'),
    named: ownRestricted,
    send: (asking) => ({ reason: 'A new rota', careTeam: [clinicOf(asking).clinic.users.physician.id] }),
  },
  'post /api/patients/:patientId/restriction/lift': {
    who: ['physician'],
    answers: ofPatient('200'),
    named: ownRestricted,
    send: () => ({ reason: 'No longer needed' }),
  },
  'post /api/patients/:patientId/break-glass': {
    who: ['physician'],
    answers: { ...inClinic('409 not_restricted'), restricted: '201' },
    send: () => ({ reason: 'Collapsed in recovery' }),
  },
  'get /api/break-glass': { who: ['admin'], answers: { own: '200' } },
  'get /api/clinicians': { who: ['physician'], answers: { own: '200' } },
  'post /api/patients/:patientId/episodes': {
    who: clinicians,
    answers: ofPatient('201'),
    shows: true,
    send: ({ target }) => ({ id: newId(), ...indication(target) }),
    strangers: {
      'policy of another clinic': ['otherClinic', ({ policyId }) => ({ policyId }), '422 unknown_policy'],
      'id of another patient’s episode': ['otherPatient', ({ episodeId: id }) => ({ id }), '409 id_reused'],
      'id of a restricted episode': ['restricted', ({ episodeId: id }) => ({ id }), '409 id_reused'],
      'id of another clinic’s episode': ['otherClinic', ({ episodeId: id }) => ({ id }), '409 id_reused'],
    },
  },
  'get /api/episodes/:episodeId': { who: clinicians, answers: inRecord('200'), shows: true },
  'put /api/episodes/:episodeId': {
    who: clinicians,
    answers: inRecord('200'),
    send: async (asking) => ({
      version: await versionOf(asking, 'episode', asking.target.episodeId),
      reason: 'Asked again',
      ...indication(asking.target),
    }),
    strangers: {
      'policy of another clinic': ['otherClinic', ({ policyId }) => ({ policyId }), '422 unknown_policy'],
    },
  },
  'get /api/episodes/:episodeId/block-preparation': {
    who: ['physician'],
    answers: inRecord('200'),
    shows: true,
  },
  'post /api/episodes/:episodeId/blocks': {
    who: ['physician'],
    answers: inRecord('201'),
    // A block without scores would keep its episode from being signed.
    named: async ({ target }) => ({ episodeId: target.spareEpisodeId }),
    send: (asking) => blockRequest(clinicOf(asking)),
    strangers: {
      'operator of another clinic': [
        'otherClinic',
        ({ operatorId }) => ({ operatorId }),
        '422 invalid_request',
      ],
      'id of another patient’s block': ['otherPatient', ({ blockId: id }) => ({ id }), '409 id_reused'],
      'id of a restricted block': ['restricted', ({ blockId: id }) => ({ id }), '409 id_reused'],
      'id of another clinic’s block': ['otherClinic', ({ blockId: id }) => ({ id }), '409 id_reused'],
    },
  },
  'get /api/blocks/:blockId': { who: clinicians, answers: inRecord('200'), shows: true },
  'put /api/blocks/:blockId': {
    who: ['physician'],
    answers: inRecord('200'),
    send: async (asking) => ({
      version: await versionOf(asking, 'block', asking.target.blockId),
      reason: 'Read again',
      agent: 'lidocaine',
      concentrationPercent: 2,
      steroid: false,
      steroidDetail: '',
      vascularUptake: 'none',
      sedation: 'none',
      opioid: false,
      wrongTarget: false,
    }),
  },
  'put /api/blocks/:blockId/course': {
    who: clinicians,
    answers: inRecord('200'),
    send: async (asking) => ({
      version: await versionOf(asking, 'block', asking.target.blockId),
      rescueAnalgesicAtMinutes: null,
      complications: [],
      complicationNote: '',
    }),
  },
  'post /api/blocks/:blockId/series': {
    who: clinicians,
    answers: inRecord('201'),
    send: () => ({
      id: newId(),
      site: 'level',
      joint: 'L4-L5',
      side: 'right',
      scale: 'nrs11',
      isIndexPain: false,
    }),
    strangers: {
      'id of another patient’s series': ['otherPatient', ({ seriesId: id }) => ({ id }), '409 id_reused'],
      'id of another clinic’s series': ['otherClinic', ({ seriesId: id }) => ({ id }), '409 id_reused'],
    },
  },
  'post /api/series/:seriesId/readings': {
    who: clinicians,
    answers: inRecord('201'),
    send: () => readingRequest(performedAt, nextMinute(), 3),
    strangers: {
      'score of another patient': [
        'otherPatient',
        ({ readingId: supersedesId }) => ({ supersedesId, reason: 'Typed wrong' }),
        '404 not_found',
      ],
      'score of a restricted patient': [
        'restricted',
        ({ readingId: supersedesId }) => ({ supersedesId, reason: 'Typed wrong' }),
        '404 not_found',
      ],
      'score of another clinic': [
        'otherClinic',
        ({ readingId: supersedesId }) => ({ supersedesId, reason: 'Typed wrong' }),
        '404 not_found',
      ],
      'id of another patient’s score': ['otherPatient', ({ readingId: id }) => ({ id }), '409 id_reused'],
      'id of another clinic’s score': ['otherClinic', ({ readingId: id }) => ({ id }), '409 id_reused'],
    },
  },
  'post /api/series/:seriesId/decisions': {
    who: clinicians,
    answers: inRecord('200'),
    send: async (asking) => {
      const [countingId = '', ...setAsideIds] = await twoEntries(asking);
      return { countingId, setAsideIds, reason: 'Asked again' };
    },
    strangers: {
      'score of another patient': [
        'otherPatient',
        ({ readingId: countingId }) => ({ countingId }),
        '404 not_found',
      ],
      'score of another clinic': [
        'otherClinic',
        ({ readingId: countingId }) => ({ countingId }),
        '404 not_found',
      ],
    },
  },
  'put /api/series/:seriesId/outcome': {
    who: clinicians,
    answers: inRecord('200'),
    send: async (asking) => ({
      version: await versionOf(asking, 'series', asking.target.seriesId),
      patientStatedPercent: 80,
      functionRestored: true,
    }),
  },
  'get /api/episodes/:episodeId/assessment': {
    who: clinicians,
    answers: inRecord('200'),
    query: ({ policyId }) => `?policyId=${policyId}`,
  },
  'get /api/episodes/:episodeId/assessment/advisories': {
    who: clinicians,
    answers: inRecord('200'),
    query: ({ policyId }) => `?policyId=${policyId}`,
  },
  'get /api/episodes/:episodeId/assessment/side-by-side': { who: clinicians, answers: inRecord('200') },
  'post /api/episodes/:episodeId/reviews': {
    who: ['physician'],
    answers: inRecord('201'),
    send: async (asking) => ({
      ...(await reviewOf(clinicOf(asking), asking.target.episodeId)),
      password: testPassword,
    }),
    strangers: {
      'policy of another clinic': [
        'otherClinic',
        ({ policyVersionId }) => ({ policyVersionId }),
        '422 unknown_policy',
      ],
      'id of another clinic’s review': ['otherClinic', ({ reviewId: id }) => ({ id }), '409 id_reused'],
    },
  },
  'get /api/episodes/:episodeId/reviews/:reviewId/difference': {
    who: clinicians,
    answers: inRecord('200'),
    strangers: {
      'review of another patient': ['otherPatient', ({ reviewId }) => ({ reviewId }), '404 not_found'],
      'review of a restricted patient': ['restricted', ({ reviewId }) => ({ reviewId }), '404 not_found'],
      'review of another clinic': ['otherClinic', ({ reviewId }) => ({ reviewId }), '404 not_found'],
    },
  },
  'get /api/history/patient/:id': historyOf('patientId', ofPatient('200')),
  'get /api/history/episode/:id': historyOf('episodeId'),
  'get /api/history/block/:id': historyOf('blockId'),
  'get /api/history/series/:id': historyOf('seriesId'),
  'get /api/history/reading/:id': historyOf('readingId'),
  'get /api/history/review/:id': historyOf('reviewId'),
  'get /api/history/policy_version/:id': clinicHistoryOf('policyVersionId'),
  'get /api/history/user/:id': clinicHistoryOf('userId'),
  'get /api/history/clinic/:id': {
    who: ['admin'],
    id: 'userId',
    answers: inClinic('200'),
    named: async ({ world }) => ({ id: world.api.clinic.id }),
  },
  'get /api/policies': { who: all, answers: { own: '200' } },
  'get /api/policies/:policyId': { who: all, answers: inClinic('200') },
  'post /api/policies/:policyId/versions': {
    who: ['admin'],
    answers: { ...alike('201'), otherClinic: '412 version_stale' },
    // Whoever publishes has seen the effect.
    named: async (asking) => {
      const { definition } = await newestOf(asking);
      await previewEffect(asking.browser, asking.target.policyId, { definition });
      return {};
    },
    send: async (asking) => {
      const { version, definition } = await newestOf(asking);
      return { version, definition, changeNote: 'Agreed again' };
    },
  },
  'post /api/policies/:policyId/effect': {
    who: ['physician', 'admin'],
    answers: { ...alike('200'), otherClinic: '422 unknown_policy' },
    send: async (asking) => ({ definition: (await newestOf(asking)).definition }),
    strangers: {
      'policy of another clinic': [
        'otherClinic',
        ({ policyId: comparedWith }) => ({ comparedWith }),
        '422 unknown_policy',
      ],
    },
  },
  'get /api/drafts/:kind/:subjectId': { who: all, answers: alike('200'), named: ownDraft },
  'put /api/drafts/:kind/:subjectId': {
    who: all,
    answers: alike('200'),
    named: ownDraft,
    send: () => ({ version: null, body: { agent: 'lidocaine' } }),
  },
  'delete /api/drafts/:kind/:subjectId': {
    who: all,
    answers: alike('200'),
    named: ownDraft,
    send: () => ({ version: 1 }),
  },
  'get /api/policy-drafts': { who: ['admin'], answers: { own: '200' } },
  'get /api/policies/:policyId/draft': { who: ['admin'], answers: alike('200') },
  'put /api/policies/:policyId/draft': {
    who: ['admin'],
    answers: alike('200'),
    // A draft is begun once.
    named: async () => ({ policyId: `draft-${unique()}` }),
    send: () => ({
      version: null,
      body: { definition: {}, changeNote: '', takesEffectOn: null, basedOn: null },
    }),
  },
  'delete /api/policies/:policyId/draft': {
    who: ['admin'],
    answers: alike('200'),
    send: () => ({ version: 1 }),
  },
  'post /api/calculate': {
    who: all,
    answers: { own: '200', otherClinic: '422 invalid_request' },
    send: ({ target }) => typedCase(target),
  },
  'post /api/calculate/thresholds': {
    who: all,
    answers: { own: '200', otherClinic: '422 invalid_request' },
    send: ({ target }) => typedCase(target),
  },
};
