import type * as z from 'zod/mini';
import { answer, answersByPolicy, thresholdAnswer } from '#shared/contract/engine-answer.ts';
import { sendJson } from '../../lib/api.ts';
import type { TypedCase } from './calculator-entries.ts';

/** A typed case with everything the engine says of it, so that no answer is ever shown beside another case. */
export interface CalculatedCase {
  readonly typedCase: TypedCase;
  readonly answer: z.infer<typeof answer>;
  readonly thresholds: z.infer<typeof thresholdAnswer>;
  readonly sideBySide: z.infer<typeof answersByPolicy>;
}

/** Judges a case on the server: under its policy, at other thresholds, under every enabled policy. Nothing is stored. */
export async function calculateCase(typedCase: TypedCase): Promise<CalculatedCase> {
  const [judged, thresholds, sideBySide] = await Promise.all([
    sendJson('POST', '/api/calculate', typedCase, answer),
    sendJson('POST', '/api/calculate/thresholds', typedCase, thresholdAnswer),
    sendJson('POST', '/api/calculate', { ...typedCase, policies: 'enabled' }, answersByPolicy),
  ]);
  return { typedCase, answer: judged, thresholds, sideBySide };
}
