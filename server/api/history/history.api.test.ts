import { describe, expect, it } from 'vitest';
import type { History } from '#shared/contract/history.ts';
import { publishSeen } from '../../test/publish-policy.ts';
import {
  readingRequest,
  recordJourney,
  recordPatient,
  twoBlocksTwoLevels,
} from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';

const review = reviewedEpisode();
type Entry = History['entries'][number];

const address = (kind: string, id: string, query = '') => `/api/history/${kind}/${id}${query}`;
async function entriesOf(kind: string, id: string, query = ''): Promise<Entry[]> {
  const answer = await review.api.as('nurse').get(address(kind, id, query));
  expect(answer.status, answer.text).toBe(200);
  return answer.body.entries;
}
const actions = (entries: readonly Entry[]) => entries.map(({ action }) => action);
const put = (path: string, body: object) => review.api.as('nurse').put(path, body);

describe('the history of a record', () => {
  it('When a patient was amended, then who, when, why and each field old and new stand there, newest first', async () => {
    const id = await recordPatient(review.api, { familyName: 'Ångström' });
    const { patient } = (await review.api.as('physician').get(`/api/patients/${id}`)).body;
    const { version, id: _id, isRestricted: _closed, glassBrokenUntil: _until, ...person } = patient;
    await put(`/api/patients/${id}`, { version, ...person, familyName: 'Berg', reason: 'married' });
    const entries = await entriesOf('patient', id);
    expect(actions(entries)).toEqual(['patient_amended', 'patient_recorded']);
    const nurse = review.api.clinic.users.nurse;
    expect(entries[0]).toMatchObject({
      who: { id: nurse.id, displayName: nurse.displayName },
      subject: 'patient',
      subjectId: id,
      reason: 'married',
      changes: [
        { field: 'version', before: 1, after: 2 },
        { field: 'familyName', before: 'Ångström', after: 'Berg' },
      ],
    });
    expect(entries[0]?.requestId).toMatch(/\S{8}/);
    expect(entries[1]?.changes).toContainEqual({ field: 'familyName', before: null, after: 'Ångström' });
  });

  it('When an episode is asked for, then its blocks, series, readings and reviews stand in one list, in pages', async () => {
    const { episodeId, blocks } = await recordJourney(review.api, twoBlocksTwoLevels);
    const [block] = blocks;
    const series = (await review.api.as('nurse').get(`/api/blocks/${block.id}`)).body.block.series[0];
    const wrong = series.readings[1];
    const correction = { supersedesId: wrong.id, reason: 'misheard' };
    await review.api
      .as('nurse')
      .post(`/api/series/${series.id}/readings`, readingRequest(block.performedAt, 15, 3, correction));
    const course = {
      version: 1,
      rescueAnalgesicAtMinutes: 45,
      complications: ['bleeding'],
      complicationNote: '',
    };
    await put(`/api/blocks/${block.id}/course`, course);
    await put(`/api/series/${series.id}/outcome`, {
      version: 1,
      patientStatedPercent: 80,
      functionRestored: true,
    });
    const signed = (await review.sign(episodeId, await review.requestFor(episodeId))).body;
    for (let more = 0; more < 40; more += 1) {
      const score = readingRequest(block.performedAt, 200 + more, 3);
      await review.api.as('nurse').post(`/api/series/${series.id}/readings`, score);
    }

    const first = (await review.api.as('nurse').get(address('episode', episodeId))).body;
    expect(first.entries).toHaveLength(50);
    const rest = await entriesOf('episode', episodeId, `?after=${first.next}`);
    const all: Entry[] = [...first.entries, ...rest];
    const seqs = all.map(({ seq }) => Number(seq));
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    expect(new Set(seqs).size).toBe(seqs.length);
    const counted = (action: string) => actions(all).filter((each) => each === action).length;
    expect(['reading_recorded', 'block_recorded', 'episode_recorded', 'review_signed'].map(counted)).toEqual([
      66, 2, 1, 1,
    ]);
    expect(all.find(({ action }) => action === 'outcome_recorded')?.site).toEqual({
      joint: series.joint,
      side: series.side,
      isIndexPain: true,
    });
    expect(all.find(({ action }) => action === 'block_recorded')?.site).toBeNull();
    expect(all.find(({ action }) => action === 'course_recorded')?.changes).toEqual([
      { field: 'complications[0]', before: null, after: 'bleeding' },
      { field: 'rescueAnalgesicAtMinutes', before: null, after: 45 },
    ]);
    const { joint, side, isIndexPain } = series;
    expect(all.find(({ action }) => action === 'reading_amended')).toMatchObject({
      reason: 'misheard',
      site: { joint, side, isIndexPain },
      changes: expect.arrayContaining([{ field: 'score', before: 1, after: 3 }]),
    });

    expect(actions(await entriesOf('series', series.id))).toContain('outcome_recorded');
    expect(actions(await entriesOf('reading', wrong.id))).toEqual(['reading_recorded']);
    expect(actions(await entriesOf('review', signed.id))).toEqual(['review_signed']);
    expect(actions(await entriesOf('block', block.id))).not.toContain('review_signed');
  });

  it('When reads are asked for, then every look is listed, and a look at the history is one itself', async () => {
    const id = await recordPatient(review.api);
    await review.api.as('physician').get(`/api/patients/${id}`);
    expect(actions(await entriesOf('patient', id))).toEqual(['patient_recorded']);
    expect(actions(await entriesOf('patient', id, '?reads=include'))).toEqual([
      'patient_history_read',
      'patient_read',
      'patient_recorded',
    ]);
  });

  it('When an admin asks for a policy or a colleague, then they see it, and nothing of a patient', async () => {
    const admin = review.api.as('admin');
    const policy = (await admin.get('/api/policies/clinic-template')).body.versions[0];
    const definition = structuredClone(policy.definition);
    definition.rules.relief.minPercent = 75;
    const published = await publishSeen(admin, 'clinic-template', {
      version: policy.version,
      definition,
      changeNote: 'agreed',
    });
    const history = (await admin.get(address('policy_version', published.body.id))).body;
    expect(history.entries).toMatchObject([
      {
        action: 'policy_published',
        changes: expect.arrayContaining([
          { field: 'definition.rules.relief.minPercent', before: expect.anything(), after: 75 },
        ]),
      },
    ]);
    const invited = await admin.post('/api/users', {
      email: 'new@x.example',
      displayName: 'New',
      role: 'nurse',
    });
    expect(invited.status, invited.text).toBe(201);
    const [{ subject_id }] = await review.rows(
      "select subject_id from audit_event where action = 'user_invited' and clinic_id = $1",
      [review.api.clinic.id],
    );
    const user = (await admin.get(address('user', subject_id))).body;
    expect(actions(user.entries)).toEqual(['user_invited']);
    const patient = await recordPatient(review.api);
    expect((await admin.get(address('patient', patient))).status).toBe(403);
    expect((await review.api.as('physician').get(address('user', subject_id))).status).toBe(403);
  });

  it('When it is another clinic’s, or of another kind, or the page mark is wrong, then nothing is shown', async () => {
    const { episodeId, patientId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    for (const [kind, id] of [
      ['patient', patientId],
      ['episode', episodeId],
    ] as const) {
      expect((await review.api.asOther('nurse').get(address(kind, id))).status).toBe(404);
    }
    expect((await review.api.as('nurse').get(address('block', episodeId))).status).toBe(404);
    const wrong = await review.api.as('nurse').get(address('episode', episodeId, '?after=-1'));
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'after']);
  });
});
