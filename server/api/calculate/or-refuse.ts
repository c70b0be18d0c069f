import type { Refusal as RefusedCase } from '#shared/domain/answer.ts';
import { Refusal } from '../../errors.ts';

/** The engine's answer, or its refusal as the API refuses: with every problem and its path. */
export function orRefuse<A extends object>(judged: A | RefusedCase): A {
  if (!('error' in judged)) return judged;
  const { id, error } = judged as RefusedCase;
  throw new Refusal('invalid_request', error.issues, { id, error });
}
