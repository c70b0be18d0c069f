import * as z from 'zod/mini';
import type { Series } from '#shared/contract/readings.ts';
import { scoreTexts } from './texts.ts';

/** One level's outcome as typed, and the version it was typed on. */
export const outcomeDraft = z.object({
  version: z.int(),
  percent: z.string(),
  restored: z.enum(['yes', 'no', 'not_recorded']),
});
export type OutcomeDraft = z.infer<typeof outcomeDraft>;

export function outcomeDraftOf({ version, patientStatedPercent, functionRestored }: Series): OutcomeDraft {
  return {
    version,
    percent: patientStatedPercent === null ? '' : String(patientStatedPercent),
    restored: functionRestored === null ? 'not_recorded' : functionRestored ? 'yes' : 'no',
  };
}

export const restoredWords: Record<OutcomeDraft['restored'], string> = {
  yes: scoreTexts.yes,
  no: scoreTexts.no,
  not_recorded: scoreTexts.notRecorded,
};
