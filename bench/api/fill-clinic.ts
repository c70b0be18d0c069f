import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { engineVersion } from '#shared/domain/engine-version.ts';
import { caseFromRecord } from '../../server/api/assessment/case-from-record.ts';
import { inputsSha256 } from '../../server/api/assessment/inputs-sha256.ts';
import { type FilledBlock, recordedBlockOf } from './filled-block.ts';
import { fillings, rowsToCome } from './filler-sql.ts';

export interface FilledClinic {
  readonly clinicId: string;
  readonly userId: string;
}

const atOnce = 5_000;

/** Fills a clinic with episodes of two blocks, ten readings a block; complete ones older than two days are signed. */
export async function fillClinic(
  sql: Client,
  { clinicId, userId }: FilledClinic,
  episodes: number,
): Promise<void> {
  // Filler has no audit and comes whole: the triggers that guard single rows would take hours.
  await sql.query(`SET session_replication_role = replica`);
  try {
    await sql.query(rowsToCome, [clinicId, userId, episodes]);
    for (const filling of fillings) await sql.query(filling);
    await signComplete(sql, { clinicId, userId });
    // What the triggers would have left; the application works the standings out from these.
    await sql.query(
      'INSERT INTO episode_touch (clinic_id, episode_id) SELECT clinic_id, episode_id FROM filler',
    );
    await sql.query('DROP TABLE filler, filler_patient, filler_block');
  } finally {
    await sql.query(`RESET session_replication_role`);
  }
  await sql.query('VACUUM ANALYZE');
}

async function signComplete(sql: Client, clinic: FilledClinic): Promise<void> {
  const policies = await sql.query<{ id: string; version: number; max_age: number | null }>(
    `SELECT id, version, (definition #>> '{rules,blocks,maxAgeDays}')::int AS max_age FROM policy_version
     WHERE clinic_id = $1 AND policy_id = 'medicare-l38801' ORDER BY version DESC LIMIT 1`,
    [clinic.clinicId],
  );
  const [policy] = policies.rows;
  if (policy === undefined) throw new Error('the clinic has no policies');
  const under = {
    policyId: 'medicare-l38801',
    version: policy.version,
    engineVersion,
    maxAgeDays: policy.max_age,
  };
  const { rows } = await sql.query<FilledBlock>(
    `SELECT number, episode_id, block_id, series_id, performed_at FROM filler_block
     WHERE number % 2 = 1 AND number NOT IN (SELECT number FROM filler WHERE again_at > now() - interval '2 days')
     ORDER BY number, performed_at`,
  );
  for (let from = 0; from < rows.length; from += atOnce * 2) {
    const signed = [];
    for (let place = from; place < Math.min(from + atOnce * 2, rows.length); place += 2) {
      const blocks = rows.slice(place, place + 2).map((row) => recordedBlockOf(row, clinic.userId));
      const id = rows[place]?.episode_id ?? '';
      const judged = caseFromRecord({ id, blocks }, '2026-01-01');
      signed.push({ episode: id, assessment: newId(), review: newId(), hash: inputsSha256(judged, under) });
    }
    await insertSigned(sql, clinic, policy.id, signed);
  }
}

interface Signed {
  readonly episode: string;
  readonly assessment: string;
  readonly review: string;
  readonly hash: string;
}

async function insertSigned(
  sql: Client,
  clinic: FilledClinic,
  policyVersionId: string,
  signed: readonly Signed[],
) {
  const rows = JSON.stringify(signed);
  const { clinicId, userId } = clinic;
  const from = `FROM jsonb_to_recordset($1::jsonb) AS signed(episode uuid, assessment uuid, review uuid, hash text)`;
  await sql.query(
    `INSERT INTO assessment (id, clinic_id, episode_id, policy_version_id, engine_version, inputs_sha256, inputs, result,
       created_by_id)
     SELECT assessment, $2, episode, $3, $4, hash, '{"asOf": "2026-01-01"}',
       '{"levels": [{"joint": "L4-L5", "side": "right", "status": "criteria_met"}]}', $5 ${from}`,
    [rows, clinicId, policyVersionId, engineVersion, userId],
  );
  await sql.query(
    `INSERT INTO review (id, clinic_id, episode_id, assessment_id, decision, agrees_with_result, reason, signed_by_id,
       signed_name, signed_meaning, content_sha256)
     SELECT review, $2, episode, assessment, 'review_for_rfa', true, 'Two blocks, both with relief.', $3, 'A Physician',
       'I reviewed it.', $4 ${from}`,
    [rows, clinicId, userId, createHash('sha256').update('filler').digest('hex')],
  );
}
