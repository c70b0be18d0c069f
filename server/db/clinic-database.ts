import { setTimeout as delay } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Refusal } from '../errors.ts';
import type { TransactionOutcome } from '../metrics/metrics.ts';
import { applicationUrl } from './connection-url.ts';
import { isLostConnection, isWorthOneRetry, refusalOf } from './database-refusal.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import {
  clinicOf,
  enterClinic,
  type Opened,
  openInstallation,
  type Standing,
  sessionOf,
} from './open-rows.ts';
import { type Prepared, rowsOn, type Sql, withEnd } from './sql.ts';
import { inSqlTransaction } from './sql-transaction.ts';

/** One open transaction; with Sql the only way a store reads or writes. */
export type Tx = Prisma.TransactionClient & Sql;

/** The client gives up last: were it first, it would walk away from a transaction that is still running. */
const maxWait = 5_000;
const usualMs = 20_000;
const retryAfterMs = 50;

type MeasureTransaction = (outcome: TransactionOutcome, milliseconds: number) => void;

export class ClinicDatabase {
  readonly #prisma: PrismaClient;
  readonly #pool: Pool;
  readonly #url: string;
  readonly #measure: MeasureTransaction;

  constructor(databaseUrl: string, connections = 10, measure: MeasureTransaction = () => {}) {
    this.#url = databaseUrl;
    this.#measure = measure;
    this.#pool = new Pool({
      connectionString: applicationUrl(databaseUrl),
      max: connections,
      connectionTimeoutMillis: 4_000,
      application_name: 'facetwise',
    });
    // A connection that PostgreSQL ends must not end the process: a statement under way fails with it, an idle one is
    // replaced by the pool. The pool listens to idle ones only, and the end of a killed server may come in the very
    // packet that ends the statement before, while a connection is handed from one to the next.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
    const adapter = new PrismaPg(this.#pool, {
      disposeExternalPool: true,
      onPoolError: () => {},
      onConnectionError: () => {},
    });
    this.#prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  }

  /** For a thread that needs connections of its own; it carries a password. */
  get url(): string {
    return this.#url;
  }

  /** Runs `work` in one transaction that stands inside a clinic, for this person. Await each query before the next. */
  async inClinic<T>(who: Standing, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inTransaction(async (tx) => {
      await enterClinic(tx, who);
      return work(tx);
    });
  }

  /** For what happens before a clinic is known: sign-in, one-time links, setting up; open-rows.ts opens the rest. */
  async inInstallation<T>(work: (tx: Tx) => Promise<T>, longestMs = usualMs): Promise<T> {
    return this.#inTransaction(async (tx) => {
      await openInstallation(tx);
      return work(tx);
    }, longestMs);
  }

  /** As inClinic, for what is asked for at every tap: prepared statements only, without Prisma's engine. */
  async inClinicBySql<T>(who: Standing, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#bySql(clinicOf(who), work);
  }

  /** Sees the one session with this token, and its user. */
  async inSessionBySql<T>(tokenSha256: Uint8Array, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#bySql(sessionOf(tokenSha256), work);
  }

  /** One statement that is a transaction of its own. */
  async alone<Row>(statement: Prepared, values: readonly unknown[]): Promise<Row[]> {
    return this.#measured(
      (rows: Sql['rows']) => rows<Row>(statement, values),
      (begin) => begin(rowsOn(this.#pool)),
    );
  }

  /** Whether the database answers now. */
  async ping(): Promise<boolean> {
    const answers = this.#inTransaction((tx) => tx.$queryRaw`select 1`, usualMs);
    return answers.then(
      () => true,
      () => false,
    );
  }

  connections(): { open: number; idle: number; waiting: number } {
    const { totalCount: open, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { open, idle, waiting };
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect();
  }

  async #inTransaction<T>(work: (tx: Tx) => Promise<T>, timeout = usualMs): Promise<T> {
    return this.#measured(work, (begin) =>
      this.#prisma.$transaction(
        async (tx) => {
          const { sql, finish } = withEnd(({ text }, values) => tx.$queryRawUnsafe(text, ...values));
          const answer = await begin(withSql(tx, sql));
          await finish();
          return answer;
        },
        { maxWait, timeout },
      ),
    );
  }

  async #bySql<T>(opened: Opened, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#measured(work, (begin) => inSqlTransaction(this.#pool, opened, begin));
  }

  async #measured<Inside, T>(
    work: (inside: Inside) => Promise<T>,
    transact: (begin: (inside: Inside) => Promise<T>) => Promise<T>,
  ): Promise<T> {
    const startedAt = performance.now();
    const measure = (outcome: TransactionOutcome) => this.#measure(outcome, performance.now() - startedAt);
    try {
      const answer = await tryTwice(work, transact);
      measure('committed');
      return answer;
    } catch (error) {
      measure(error instanceof Refusal ? 'refused' : 'failed');
      throw error;
    }
  }
}

async function tryTwice<Inside, T>(
  work: (inside: Inside) => Promise<T>,
  transact: (begin: (inside: Inside) => Promise<T>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let hasBegun = false;
    const begin = (inside: Inside) => {
      hasBegun = true;
      return work(inside);
    };
    try {
      return await transact(begin);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // Before any work a connection of the pool may prove dead (a restart); another is as good.
      const isWorthOneMore = hasBegun ? isWorthOneRetry(error) : isLostConnection(error);
      if (attempt > 1 || !isWorthOneMore) throw refusalOf(error) ?? error;
      await delay(retryAfterMs);
    }
  }
}

/** Prisma's transaction runs prepared statements too, so that a store need not know which way it was called. */
function withSql(tx: Prisma.TransactionClient, sql: Sql): Tx {
  return new Proxy(tx, { get: (target, name) => Reflect.get(name in sql ? sql : target, name) }) as Tx;
}
