import { prepared, type Sql } from '../../db/sql.ts';

/** What the record needs to know of its clinic. */
export interface ClinicFacts {
  readonly timeZone: string;
  /** Minutes after a block at which scores are due, ascending. */
  readonly scheduleMinutes: readonly number[];
}

const load = prepared(
  'load_clinic',
  `select time_zone as "timeZone", to_json(schedule_minutes) as "scheduleMinutes" from clinic where id = $1::uuid`,
);

export async function loadClinic(tx: Sql, clinicId: string): Promise<ClinicFacts> {
  const [clinic] = await tx.rows<ClinicFacts>(load, [clinicId]);
  if (clinic === undefined) throw new Error('the clinic is gone');
  return clinic;
}
