import * as z from 'zod/mini';
import { type Patient, patient, type RecordPatientRequest } from '#shared/contract/patients.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { patientTexts } from '../../lib/texts/patients.ts';
import { personFields } from './person-fields.tsx';
import { personWords } from './person-words.ts';

const staleDocument = z.object({ current: patient, changedBy: z.nullish(z.string()) });

/** What somebody else stored meanwhile, and who. */
export interface StaleChange {
  readonly current: Patient;
  readonly changedBy: string | null;
}

/** The newer version a refusal carries; null: it was refused for something else. */
export function staleOf(error: unknown): StaleChange | null {
  if (!(error instanceof ApiProblem) || error.code !== 'version_stale') return null;
  const read = z.safeParse(staleDocument, error.document);
  return read.success ? { current: read.data.current, changedBy: read.data.changedBy ?? null } : null;
}

interface DifferingField {
  readonly label: string;
  readonly stored: string;
  readonly mine: string;
}

/** The fields in which what is stored and what was typed differ, in words. */
export function differingFields(stored: RecordPatientRequest, mine: RecordPatientRequest): DifferingField[] {
  return personFields
    .filter((field) => stored[field] !== mine[field].trim())
    .map((field) => ({
      label: patientTexts[field],
      stored: personWords(field, stored),
      mine: personWords(field, mine),
    }));
}
