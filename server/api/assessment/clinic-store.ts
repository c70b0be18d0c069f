import type { Tx } from '../../db/clinic-database.ts';

/** What the record needs to know of its clinic. */
export interface ClinicFacts {
  readonly timeZone: string;
  /** Minutes after a block at which scores are due, ascending. */
  readonly scheduleMinutes: readonly number[];
}

export async function loadClinic(tx: Tx, clinicId: string): Promise<ClinicFacts> {
  return tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { timeZone: true, scheduleMinutes: true },
  });
}
