import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { insertPasskey } from '../../api/factors/passkey-store.ts';
import { applicationIn } from '../../db/open-rows.ts';
import type { TestApi } from '../api-client.ts';
import { publishSeen } from '../publish-policy.ts';
import { recordEpisode, recordJourney, twoBlocksTwoLevels } from '../record-journey.ts';
import { testPassword } from '../test-clinic.ts';
import { newUser, signedIn, tokenSha256Of } from './session-states.ts';

/** Whose record a request names, seen from the one who asks. */
/** `restricted`: of a patient of the clinic whose care team nobody who asks is on. */
export const targetNames = ['own', 'otherPatient', 'restricted', 'otherClinic'] as const;
export type TargetName = (typeof targetNames)[number];

/** One patient's record with everything a request can name. */
export interface Target {
  readonly patientId: string;
  readonly episodeId: string;
  /** Another episode, of which nothing else is expected. */
  readonly spareEpisodeId: string;
  readonly blockId: string;
  readonly seriesId: string;
  readonly readingId: string;
  readonly reviewId: string;
  readonly operatorId: string;
  /** A colleague, one of their sessions and their passkey. */
  readonly userId: string;
  readonly sessionId: string;
  readonly passkeyId: string;
  /** A policy only this clinic has, and its first version. */
  readonly policyId: string;
  readonly policyVersionId: string;
  readonly identifier: string;
  readonly person: Readonly<Record<'identifier' | 'familyName' | 'givenName', string>>;
  /** What no stranger to this record may read: names and ids, each found nowhere else. */
  readonly marks: readonly string[];
  /** Of these, what is under the patient: nobody reads it to whom the record is closed. */
  readonly clinicalMarks: readonly string[];
}

export interface World {
  readonly api: TestApi;
  /** What PostgreSQL holds, past the API. */
  readonly sql: Client;
  readonly targets: Readonly<Record<TargetName, Target>>;
}

/** Two clinics; in the first, three patients with a signed episode each, one of them restricted; in the other one. */
export async function buildWorld(api: TestApi): Promise<World> {
  const sql = new Client({ connectionString: api.superuserUrl });
  await sql.connect();
  const other = { as: api.asOther, clinic: api.otherClinic };
  const colleague = (clinic: TestApi['clinic']) => plantColleague({ api, sql }, clinic);
  const targets = {
    own: { ...(await recordTarget(api, 'Aalto', 'north-rules')), ...(await colleague(api.clinic)) },
    otherPatient: { ...(await recordTarget(api, 'Bjelke', 'north-rules')), ...(await colleague(api.clinic)) },
    restricted: {
      ...(await restrict(api, await recordTarget(api, 'Dvorak', 'north-rules'))),
      ...(await colleague(api.clinic)),
    },
    otherClinic: {
      ...(await recordTarget(other, 'Ciccone', 'south-rules')),
      ...(await colleague(api.otherClinic)),
    },
  };
  return { api, sql, targets };
}

/** A colleague with a session and a passkey. */
async function plantColleague(
  { api, sql }: Pick<World, 'api' | 'sql'>,
  { id: clinicId, users }: TestApi['clinic'],
) {
  const userId = await newUser({ api, sql }, 'nurse', { id: clinicId, users });
  const cookie = await signedIn({ api }, userId, 'full', clinicId);
  const { rows } = await sql.query('select id from session where token_sha256 = $1', [tokenSha256Of(cookie)]);
  return {
    userId,
    sessionId: rows[0].id as string,
    passkeyId: await plantPasskey({ api }, { clinicId, userId }),
  };
}

export async function plantPasskey(
  { api }: Pick<World, 'api'>,
  owner: { clinicId: string; userId: string },
): Promise<string> {
  const passkey = {
    credentialId: newId(),
    publicKey: new Uint8Array(77),
    counter: 0,
    transports: [],
    name: 'Key',
  };
  return (
    await api.db.inClinic(applicationIn(owner.clinicId), (tx) => insertPasskey(tx, owner, passkey, api.now()))
  ).id;
}

type Clinic = Pick<TestApi, 'as' | 'clinic'>;

/** Open to the clinic's first physician and nurse, who prepare requests, and to none of those who send them. */
async function restrict<T extends { readonly patientId: string }>(api: Clinic, target: T): Promise<T> {
  const body = { reason: 'A colleague', careTeam: [api.clinic.users.nurse.id] };
  const answer = await api.as('physician').post(`/api/patients/${target.patientId}/restriction`, body);
  if (answer.status !== 201) throw new Error(`not restricted: ${answer.text}`);
  return target;
}

async function recordTarget(
  api: Clinic,
  familyName: string,
  policyId: string,
): Promise<Omit<Target, 'userId' | 'sessionId' | 'passkeyId'>> {
  const person = { identifier: `MRN-${familyName}`, familyName, givenName: `Given${familyName}` };
  const indexPain = `Pain as ${familyName} points it out`;
  const policyVersionId = await ownPolicy(api, policyId);
  const { patientId, episodeId, blocks } = await recordJourney(
    api,
    twoBlocksTwoLevels,
    { indexPain, policyId },
    person,
  );
  const [block] = blocks;
  const [series] = block.series;
  const readings = (await api.as('nurse').get(`/api/blocks/${block.id}`)).body.block.series[0].readings;
  const reviewId = await signAgain(api, episodeId);
  const spareEpisodeId = await recordEpisode(api, patientId, { indexPain, policyId });
  const under = { episodeId, spareEpisodeId, blockId: block.id, seriesId: series.id, reviewId };
  const ids = { patientId, ...under };
  return {
    ...ids,
    clinicalMarks: [...Object.values(under), indexPain],
    readingId: readings.at(-1).id,
    operatorId: api.clinic.users.physician.id,
    policyId,
    policyVersionId,
    identifier: person.identifier,
    person,
    marks: [...Object.values(ids), ...Object.values(person), indexPain],
  };
}

/** The clinic's own policy, published once; answers its first version's id. */
async function ownPolicy(api: Clinic, id: string): Promise<string> {
  const known = await api.as('admin').get(`/api/policies/${id}`);
  if (known.status === 200) return known.body.versions.at(-1).id;
  const { definition } = (await api.as('admin').get('/api/policies/clinic-template')).body.versions[0];
  const own = { version: null, definition: { ...definition, id, name: `Rules ${id}` } };
  return (await publishSeen(api.as('admin'), id, own)).body.id;
}

async function signAgain(api: Clinic, episodeId: string): Promise<string> {
  const review = { ...(await reviewOf(api, episodeId)), password: testPassword };
  const answer = await api.as('physician').post(`/api/episodes/${episodeId}/reviews`, review);
  if (answer.status !== 201) throw new Error(`not signed: ${answer.text}`);
  return answer.body.id;
}

/** A review of the result as it reads now, but for the password. */
export async function reviewOf(api: Clinic, episodeId: string) {
  const { policyVersion, inputsSha256 } = (
    await api.as('physician').get(`/api/episodes/${episodeId}/assessment`)
  ).body;
  return {
    id: newId(),
    policyVersionId: policyVersion.id,
    inputsSha256,
    decision: 'review_for_rfa',
    agreesWithResult: true,
    reason: 'Two blocks with relief.',
    plan: '',
  };
}
