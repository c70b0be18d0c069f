import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';

const windowMs = 15 * 60_000;
const mostRemembered = 10_000;

/** Counts failed tries per key in a sliding quarter of an hour. In memory: a restart forgets them. */
class AttemptLimit {
  readonly #failures = new Map<string, number[]>();

  /** Refuses before a password is looked at, so that a right guess after too many wrong ones tells nothing. */
  refuseWhenTooMany(key: string, most: number, now: Date): void {
    if (this.#recent(key, now).length >= most) throw new Refusal('too_many_attempts');
  }

  countFailure(key: string, now: Date): void {
    const recent = this.#recent(key, now);
    this.#failures.delete(key);
    this.#failures.set(key, [...recent, now.getTime()]);
    if (this.#failures.size > mostRemembered) {
      for (const oldest of this.#failures.keys()) {
        this.#failures.delete(oldest);
        break;
      }
    }
  }

  forget(key: string): void {
    this.#failures.delete(key);
  }

  #recent(key: string, now: Date): number[] {
    return (this.#failures.get(key) ?? []).filter((at) => at > now.getTime() - windowMs);
  }
}

const limits = new WeakMap<ClinicDatabase, AttemptLimit>();

/** One limit per running API. */
export function attemptLimitOf(db: ClinicDatabase): AttemptLimit {
  const limit = limits.get(db) ?? new AttemptLimit();
  limits.set(db, limit);
  return limit;
}
