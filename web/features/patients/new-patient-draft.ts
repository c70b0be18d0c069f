import * as z from 'zod/mini';
import type { RecordPatientRequest } from '#shared/contract/patients.ts';
import { sexes } from '#shared/contract/record-vocabulary.ts';

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
