import * as z from 'zod/mini';
import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { sexes } from '#shared/contract/record-vocabulary.ts';
import type { DraftDifference } from '../../components/draft-notice.tsx';
import { patientTexts } from '../../lib/texts/patients.ts';
import { personFields } from './person-fields.tsx';
import { personWords } from './person-words.ts';

export const nobodyYet: RecordPatientRequest = {
  identifier: '',
  familyName: '',
  givenName: '',
  birthDate: '',
  sex: 'not_recorded',
};

/** A person as typed so far: what the draft of a new patient keeps. */
export const newPatientDraft: z.ZodMiniType<RecordPatientRequest> = z.object({
  identifier: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
});

/** What of a person reads otherwise in another tab. */
export function personDifferences(
  here: RecordPatientRequest,
  other: RecordPatientRequest,
): DraftDifference[] {
  return personFields
    .map((field) => ({
      field: patientTexts[field],
      here: personWords(field, here),
      other: personWords(field, other),
    }))
    .filter((row) => row.here !== row.other);
}
