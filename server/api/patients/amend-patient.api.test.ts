import { describe, expect, it } from 'vitest';
import { recordPatient } from '../../test/record-journey.ts';
import { runningApi } from '../../test/running-api.ts';

const running = runningApi();

const anna = {
  identifier: 'A-1',
  familyName: 'Ångström',
  givenName: 'Anna',
  birthDate: '1950-02-28',
  sex: 'female',
};
const amended = {
  ...anna,
  familyName: 'Berg',
  birthDate: '1951-02-28',
  reason: 'married; the year was misread',
};
let people = 0;
async function newPatient() {
  people += 1;
  const person = { ...anna, identifier: `A-${people}` };
  return { id: await recordPatient(running.api, person), identifier: person.identifier };
}
const put = (id: string, body: object) => running.api.as('nurse').put(`/api/patients/${id}`, body);
const stored = async (id: string) => (await running.api.as('nurse').get(`/api/patients/${id}`)).body.patient;

describe('amending a patient', () => {
  it('When it is done with a reason, then the record has a new version and the audit the values before', async () => {
    const { id, identifier } = await newPatient();
    const answer = await put(id, { version: 1, ...amended, identifier });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual({
      id,
      isRestricted: false,
      glassBrokenUntil: null,
      identifier,
      familyName: 'Berg',
      givenName: 'Anna',
      birthDate: '1951-02-28',
      sex: 'female',
      version: 2,
    });
    expect(await stored(id)).toEqual(answer.body);
    const [event] = await running.rows(
      "select actor_id, before, after from audit_event where subject_id = $1 and action = 'patient_amended'",
      [id],
    );
    expect(event).toMatchObject({
      actor_id: running.api.clinic.users.nurse.id,
      before: { familyName: 'Ångström', birthDate: '1950-02-28', version: 1 },
      after: { familyName: 'Berg', birthDate: '1951-02-28', version: 2, reason: amended.reason },
    });
  });

  it('When somebody else was first, then the newer one is shown and kept', async () => {
    const { id, identifier } = await newPatient();
    await put(id, { version: 1, ...amended, identifier });
    const stale = await put(id, { version: 1, ...amended, identifier, familyName: 'Third' });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'version_stale',
      current: { familyName: 'Berg', version: 2 },
      changedBy: 'North Clinic nurse',
    });
    expect((await stored(id)).familyName).toBe('Berg');
  });

  it('When twenty amend at once, then one does and nobody writes over it', async () => {
    const { id, identifier } = await newPatient();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        put(id, { version: 1, ...amended, identifier, givenName: `Anna ${place}` }),
      ),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect(await stored(id)).toEqual(done[0]?.body);
  });

  it('When another patient has the identifier, then the field is named; one’s own stays allowed', async () => {
    const [one, other] = [await newPatient(), await newPatient()];
    const answer = await put(one.id, { version: 1, ...amended, identifier: other.identifier });
    expect([answer.status, answer.body.errors[0].path]).toEqual([409, 'identifier']);
    expect((await put(one.id, { version: 1, ...amended, identifier: one.identifier })).status).toBe(200);
  });

  it.each([
    ['birthDate', '2999-01-01'],
    ['birthDate', '1889-12-31'],
    ['sex', 'unknown'],
    ['identifier', ' '],
    ['familyName', 'A\u0000'],
    ['reason', ' '],
    ['weight', 80],
  ])('When %s is %j, then that field is named and nothing changes', async (field, value) => {
    const { id, identifier } = await newPatient();
    const answer = await put(id, { version: 1, ...amended, identifier, [field]: value });
    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors[0].path).toBe(field);
    expect((await stored(id)).version).toBe(1);
  });

  it('When no version is named, or it is another clinic’s patient, or an admin asks, then nothing changes', async () => {
    const { id, identifier } = await newPatient();
    const body = { version: 1, ...amended, identifier };
    const { version: _none, ...unversioned } = body;
    expect((await put(id, unversioned)).status).toBe(428);
    expect((await running.api.asOther('nurse').put(`/api/patients/${id}`, body)).status).toBe(404);
    expect((await running.api.as('admin').put(`/api/patients/${id}`, body)).status).toBe(403);
    expect((await stored(id)).version).toBe(1);
  });
});
