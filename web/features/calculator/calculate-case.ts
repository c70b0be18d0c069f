import { type AnswerOnWire, answer } from '#shared/contract/engine-answer.ts';
import { sendJson } from '../../lib/api.ts';

/** Judges a case on the server; nothing is stored. */
export function calculateCase(typedCase: unknown): Promise<AnswerOnWire> {
  return sendJson('POST', '/api/calculate', typedCase, answer);
}
