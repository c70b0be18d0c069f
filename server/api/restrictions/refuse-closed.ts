import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import { listCareTeam } from './restriction-store.ts';

const closed = prepared('is_patient_closed', 'select $1::uuid in (select closed_patients()) as "isClosed"');

/** Whether this patient's record is restricted and not open to the acting user now. */
export async function isClosed(tx: Sql, patientId: string): Promise<boolean> {
  const [row] = await tx.rows<{ isClosed: boolean }>(closed, [patientId]);
  return row?.isClosed === true;
}

/** A refusal says whom to ask. */
export async function refuseClosed(tx: Sql, clinicId: string, patientId: string): Promise<void> {
  if (!(await isClosed(tx, patientId))) return;
  const team = await listCareTeam(tx, clinicId, patientId);
  const names = team.filter(({ isDisabled }) => !isDisabled).map(({ displayName }) => displayName);
  throw new Refusal('record_restricted', [], { careTeam: names });
}
