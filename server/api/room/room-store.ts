import type { Patient } from '#shared/contract/patients.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { type BlockRow, blockColumns, recordedBlockOf } from '../blocks/block-rows.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { patientJson } from '../patients/patient-columns.ts';

/** So many blocks are looked at, the newest first: more than a day of any clinic has. */
export const mostRecentBlocks = 300;

export interface RecentBlock {
  readonly block: RecordedBlock;
  readonly patient: Patient;
}

const list = prepared(
  'list_recent_blocks',
  `select ${blockColumns}, ${patientJson} as patient
   from block
   join episode on episode.clinic_id = block.clinic_id and episode.id = block.episode_id
   join patient on patient.clinic_id = episode.clinic_id and patient.id = episode.patient_id
   where block.clinic_id = $1::uuid and block.performed_at >= $2::timestamptz
   order by block.performed_at desc, block.id desc limit ${mostRecentBlocks}`,
);

/** The blocks done since then with whose they are, newest first. */
export async function listRecentBlocks(tx: Sql, clinicId: string, since: Date): Promise<RecentBlock[]> {
  const rows = await tx.rows<BlockRow & { patient: Patient }>(list, [clinicId, since]);
  return rows.map(({ patient, ...row }) => ({ block: recordedBlockOf(row), patient }));
}
