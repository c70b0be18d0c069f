import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import type { VersionDifference } from '../../components/two-versions.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';
import { personFields } from './person-fields.tsx';
import { personWords } from './person-words.ts';

/** The fields in which what was typed and another version of it differ, in words. */
export function patientDifferences(
  here: RecordPatientRequest,
  other: RecordPatientRequest,
): VersionDifference[] {
  return personFields
    .map((field) => ({
      field: patientTexts[field],
      here: personWords(field, here).trim(),
      other: personWords(field, other).trim(),
    }))
    .filter((row) => row.here !== row.other);
}
