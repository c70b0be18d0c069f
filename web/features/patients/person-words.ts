import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { formatDay } from '../../lib/format.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import type { personFields } from './person-fields.tsx';

/** One field of a person in words; a day of birth that is none stays as it was typed. */
export function personWords(field: (typeof personFields)[number], person: RecordPatientRequest): string {
  if (field === 'sex') return patientTexts.sexOptions[person.sex];
  const isDay = field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(person.birthDate);
  return isDay ? formatDay(person.birthDate) : person[field];
}
