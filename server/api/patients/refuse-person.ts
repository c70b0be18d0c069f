import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { birthDateProblem } from '#shared/domain/birth-date.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { clinicDay } from '../assessment/clinic-day.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { isIdentifierTaken } from './patient-store.ts';

/** Refuses a day of birth that cannot be and an identifier that another patient has; `ownId` is who keeps theirs. */
export async function refusePerson(
  tx: Tx,
  { clinicId, now }: Actor,
  { birthDate, identifier }: RecordPatientRequest,
  ownId?: string,
): Promise<void> {
  const { timeZone } = await loadClinic(tx, clinicId);
  refuseBirthDate(birthDate, clinicDay(now, timeZone));
  if (!(await isIdentifierTaken(tx, clinicId, identifier, ownId))) return;
  const message = 'Another patient of this clinic has this identifier.';
  throw new Refusal('already_exists', [{ path: 'identifier', code: 'already_exists', message }]);
}

function refuseBirthDate(birthDate: string, today: string): void {
  const problem = birthDateProblem(birthDate, today);
  if (problem) throw new Refusal('invalid_request', [{ path: 'birthDate', ...problem }]);
}
