import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { recordEpisode, recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';
import { contentSha256 } from './signature.ts';

const review = reviewedEpisode();
const { requestFor, reviewsOf, sign } = review;

/** Writes past every trigger, as nobody but the server's superuser can. */
async function tamper(sql: string, values: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: review.api.superuserUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const table of ['review', 'assessment', 'policy_version']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    await client.query(sql, [...values]);
    for (const table of ['review', 'assessment', 'policy_version']) {
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function signedEpisode() {
  const { episodeId, patientId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
  const signed = (await sign(episodeId, await requestFor(episodeId))).body;
  return { episodeId, patientId, reviewId: signed.id as string };
}
const holds = async (episodeId: string) =>
  (await reviewsOf(episodeId)).map(({ signatureHolds }: { signatureHolds: boolean }) => signatureHolds);

const columns = `assessment_id, decision, agrees_with_result, reason, plan, signed_by_id, signed_name, signed_meaning,
  signed_at, content_sha256`;

describe('a signature', () => {
  it('When nothing was touched, then it holds, also after the record changed and an addendum was signed', async () => {
    const { episodeId } = await signedEpisode();
    expect(await holds(episodeId)).toEqual([true]);
    await sign(episodeId, await requestFor(episodeId));
    expect(await holds(episodeId)).toEqual([true, true]);
  });

  it.each([
    ['the decision', "update review set decision = 'other' where id = $1"],
    ['the reason', "update review set reason = reason || ' ' where id = $1"],
    ['the plan', "update review set plan = 'Surgery' where id = $1"],
    ['the agreement', 'update review set agrees_with_result = not agrees_with_result where id = $1'],
    ['the name', "update review set signed_name = 'Dr. Other' where id = $1"],
    ['the meaning', "update review set signed_meaning = 'I only looked at it.' where id = $1"],
    ['the time', "update review set signed_at = signed_at + interval '1 ms' where id = $1"],
    ['the hash', "update review set content_sha256 = repeat('a', 64) where id = $1"],
    [
      'the signer',
      "update review set signed_by_id = (select id from app_user where clinic_id = review.clinic_id and role = 'nurse') where id = $1",
    ],
    [
      'a status of the result',
      `update assessment set result = jsonb_set(result, '{levels,0,status}', '"possible_candidate_review"')
       where id = (select assessment_id from review where id = $1)`,
    ],
    [
      'the whole result',
      "update assessment set result = '{}' where id = (select assessment_id from review where id = $1)",
    ],
    [
      'a score it rests on',
      `update assessment set inputs = jsonb_set(inputs, '{blocks,0,series,0,baseline}', '9')
       where id = (select assessment_id from review where id = $1)`,
    ],
    [
      'the hash of the inputs',
      "update assessment set inputs_sha256 = repeat('a', 64) where id = (select assessment_id from review where id = $1)",
    ],
    [
      'the policy version',
      `update assessment set policy_version_id = (select id from policy_version p
         where p.clinic_id = assessment.clinic_id and p.id <> policy_version_id limit 1)
       where id = (select assessment_id from review where id = $1)`,
    ],
  ])('When %s is altered behind every trigger, then it no longer holds', async (_, sql) => {
    const { episodeId, reviewId } = await signedEpisode();
    await tamper(sql, [reviewId]);
    expect(await holds(episodeId)).toEqual([false]);
  });

  it('When the row is copied under a new id, then the copy does not hold and the signed one does', async () => {
    const { episodeId, reviewId } = await signedEpisode();
    await tamper(
      `insert into review (id, clinic_id, episode_id, ${columns})
       select $2, clinic_id, episode_id, ${columns} from review where id = $1`,
      [reviewId, newId()],
    );
    expect((await holds(episodeId)).sort()).toEqual([false, true]);
  });

  it('When it is copied or moved to another episode, with its assessment or without, then it does not hold there', async () => {
    const { episodeId, patientId, reviewId } = await signedEpisode();
    const copied = await recordEpisode(review.api, patientId);
    await tamper(
      `insert into review (id, clinic_id, episode_id, ${columns})
       select $2, clinic_id, $3, ${columns} from review where id = $1`,
      [reviewId, newId(), copied],
    );
    expect(await holds(copied)).toEqual([false]);
    expect(await holds(episodeId)).toEqual([true]);
    const moved = await recordEpisode(review.api, patientId);
    await tamper(
      `with moved as (update review set episode_id = $2 where id = $1 returning assessment_id)
       update assessment set episode_id = $2 where id = (select assessment_id from moved)`,
      [reviewId, moved],
    );
    expect(await holds(moved)).toEqual([false]);
  });

  it('When another assessment is put under it, then it does not hold', async () => {
    const { episodeId, reviewId } = await signedEpisode();
    const second = (await sign(episodeId, await requestFor(episodeId))).body;
    await tamper(
      'update review set assessment_id = (select assessment_id from review where id = $2) where id = $1',
      [reviewId, second.id],
    );
    expect(await holds(episodeId)).toEqual([true, false]);
  });

  it('When a forger makes a fitting hash, then the audit still knows of no such signature', async () => {
    const { episodeId, reviewId } = await signedEpisode();
    const [row] = await review.rows('select * from review where id = $1', [reviewId]);
    const [frozen] = await review.rows('select * from assessment where id = $1', [row.assessment_id]);
    const content = {
      id: newId(),
      clinicId: row.clinic_id,
      episodeId,
      assessmentId: row.assessment_id,
      decision: 'other',
      agreesWithResult: false,
      reason: 'forged',
      plan: '',
      addendumToId: null,
      signedById: row.signed_by_id,
      signedName: row.signed_name,
      signedMeaning: row.signed_meaning,
      signedAt: row.signed_at,
    };
    const sha256 = contentSha256(content, frozen.inputs_sha256, frozen.result);
    await tamper(
      `insert into review (id, clinic_id, episode_id, assessment_id, decision, agrees_with_result, reason, plan,
         signed_by_id, signed_name, signed_meaning, signed_at, content_sha256)
       select $2, clinic_id, episode_id, assessment_id, 'other', false, 'forged', '', signed_by_id, signed_name,
         signed_meaning, signed_at, $3 from review where id = $1`,
      [reviewId, content.id, sha256],
    );
    const forged = (await reviewsOf(episodeId)).find(({ id }: { id: string }) => id === content.id);
    expect(forged).toMatchObject({ reason: 'forged', signatureHolds: false });
  });
});
