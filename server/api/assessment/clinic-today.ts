import type { Sql } from '../../db/sql.ts';
import { clinicDay } from './clinic-day.ts';
import { loadClinic } from './clinic-store.ts';

/** The day it is on the clinic's calendar, 2026-11-23. */
export async function clinicToday(tx: Sql, clinicId: string, now: Date): Promise<string> {
  return clinicDay(now, (await loadClinic(tx, clinicId)).timeZone);
}
