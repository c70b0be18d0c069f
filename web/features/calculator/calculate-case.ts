import type * as z from 'zod/mini';
import { answer, answersByPolicy, thresholdAnswer } from '#shared/contract/engine-answer.ts';
import type { Case } from '#shared/domain/case.ts';
import { sendJson } from '../../lib/api.ts';

/** A case with everything the engine says of it, so that no answer is ever shown beside another case. */
export interface CalculatedCase {
  /** As typed or pasted. */
  readonly written: object;
  readonly parsed: Case;
  readonly answer: z.infer<typeof answer>;
  readonly thresholds: z.infer<typeof thresholdAnswer>;
  readonly sideBySide: z.infer<typeof answersByPolicy>;
}

/** Judges a case on the server: under its policy, at other thresholds, under every enabled policy. Nothing is stored. */
export async function calculateCase(written: object, parsed: Case): Promise<CalculatedCase> {
  const [judged, thresholds, sideBySide] = await Promise.all([
    sendJson('POST', '/api/calculate', written, answer),
    sendJson('POST', '/api/calculate/thresholds', written, thresholdAnswer),
    sendJson('POST', '/api/calculate', { ...written, policies: 'enabled' }, answersByPolicy),
  ]);
  return { written, parsed, answer: judged, thresholds, sideBySide };
}
