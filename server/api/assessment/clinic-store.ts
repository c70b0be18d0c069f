import { prepared, type Sql } from '../../db/sql.ts';

/** What the record needs to know of its clinic. */
export interface ClinicFacts {
  readonly timeZone: string;
}

const load = prepared('load_clinic', 'select time_zone as "timeZone" from clinic where id = $1::uuid');

export async function loadClinic(tx: Sql, clinicId: string): Promise<ClinicFacts> {
  const [clinic] = await tx.rows<ClinicFacts>(load, [clinicId]);
  if (clinic === undefined) throw new Error('the clinic is gone');
  return clinic;
}
