import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import type { Deployment } from '../../deployment.ts';
import { Refusal } from '../../errors.ts';
import type { InstallationKey } from '../../installation-key.ts';
import { counterClient } from './attempt-store.ts';
import { networkOf } from './network-of.ts';

/**
 * Tries judged in one window of 15 minutes. A window begins with its first try, so any quarter of an hour touches at
 * most two of them: twice 5 is at most 10.
 */
const mostTries = { account: 5, factor: 5, network: 100 } as const;
const windowSeconds = 15 * 60;

type Counted = keyof typeof mostTries;
type Whose = Readonly<Partial<Record<Counted, string>>>;

/** Counts tries in the database: every process sees the same, and a restart forgets nothing. */
class AttemptLimit {
  readonly #limiters: Readonly<Record<Counted, RateLimiterPostgres>>;
  readonly #key: InstallationKey;

  constructor(db: ClinicDatabase, key: InstallationKey) {
    const storeClient = counterClient(db);
    const limiterOf = (keyPrefix: Counted) =>
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        tableName: 'attempt_counter',
        tableCreated: true,
        keyPrefix,
        points: mostTries[keyPrefix],
        duration: windowSeconds,
        // One of them sweeps for all.
        clearExpiredByTimeout: keyPrefix === 'account',
      });
    this.#key = key;
    this.#limiters = {
      network: limiterOf('network'),
      account: limiterOf('account'),
      factor: limiterOf('factor'),
    };
  }

  /**
   * Judges a try unless there were too many; answers what the judgement answers. A try counts before it is judged, so
   * that many at once are not judged as one, and no longer counts once it proves right. Wrong tries stay, whoever else
   * gets in meanwhile.
   */
  async judge<T>(whose: Whose, judgement: () => Promise<T | undefined>): Promise<T | undefined> {
    const keys = this.#keysOf(whose);
    for (const { limiter, key } of keys) await consume(limiter, key);
    const takeBack = async () => {
      for (const { limiter, key } of keys) await limiter.reward(key);
    };
    const right = await judgement().catch(async (error: unknown) => {
      // Nothing was judged, so nothing was guessed.
      await takeBack();
      throw error;
    });
    if (right !== undefined) await takeBack();
    return right;
  }

  #keysOf(whose: Whose) {
    return (['network', 'account', 'factor'] as const).flatMap((counted) => {
      const of = whose[counted];
      return of === undefined
        ? []
        : [{ limiter: this.#limiters[counted], key: this.#key.hash(`${counted} ${of}`) }];
    });
  }
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? new Refusal('too_many_attempts') : error;
  }
}

const limits = new WeakMap<ClinicDatabase, AttemptLimit>();

/** One per running API. */
export function attemptLimitOf(db: ClinicDatabase, { key }: Pick<Deployment, 'key'>): AttemptLimit {
  const limit = limits.get(db) ?? new AttemptLimit(db, key);
  limits.set(db, limit);
  return limit;
}

/** Where a try comes from, as far as it is counted. */
export function networkOfCall(call: { request: { ip?: string | undefined } }): string {
  return networkOf(call.request.ip ?? '');
}
