import type { Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { findWriteRequest, insertWriteRequest, takeWriteRequest } from './write-request-store.ts';

export interface WriteRequest {
  readonly key: string;
  /** What the request says, so that one key cannot stand for two requests. */
  readonly fingerprint: string;
  readonly keepsAnswer: boolean;
}

/** Makes a change once: the same request again gets the first answer, stored together with the change. */
export async function onceFor<T>(
  tx: Sql,
  actor: Actor,
  request: WriteRequest,
  write: () => Promise<T>,
): Promise<T> {
  const { key, fingerprint, keepsAnswer } = request;
  if (!(await takeWriteRequest(tx, actor, key))) throw new Refusal('in_flight');
  const known = await findWriteRequest(tx, actor, key);
  if (known === null) {
    const answer = await write();
    await insertWriteRequest(tx, actor, { key, fingerprint, answer: keepsAnswer ? answer : null });
    return answer;
  }
  if (known.fingerprint !== fingerprint) throw new Refusal('key_reused');
  if (known.answer === null) throw new Refusal('already_done');
  // It was held to the row's contract when it was stored, and will be again.
  return known.answer as T;
}
