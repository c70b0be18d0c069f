import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { applicationUrl } from '../db/connection-url.ts';
import { cutConnection } from '../db/cut-connection.ts';
import { type Change, changes } from './change.ts';

const channel = 'facetwise_changes';
const pingMs = 20_000;
const patienceMs = 5_000;
const longestWaitMs = 10_000;
/** A notification holds 8,000 bytes; one change is some 230. */
const perNotification = 25;

interface Listener {
  hear(told: readonly Change[]): void;
  /** Whether changes are heard now. */
  turn(isUp: boolean): void;
}

/**
 * One connection of its own to PostgreSQL, on which this process tells the others what changed and hears what they and
 * itself told. A lost connection is made anew, ever more slowly.
 */
export class ChangeLink {
  readonly #url: string;
  readonly #listener: Listener;
  readonly #closing = new AbortController();
  /** One for all connections: each would leave a listener behind. */
  readonly #closed = once(this.#closing.signal, 'abort');
  readonly #ended: Promise<void>;
  #client: Client | undefined;

  constructor(databaseUrl: string, listener: Listener) {
    this.#url = applicationUrl(databaseUrl);
    this.#listener = listener;
    this.#ended = this.#stayConnected();
  }

  get isUp(): boolean {
    return this.#client !== undefined;
  }

  /** Throws when they cannot be told now. */
  async tell(told: readonly Change[]): Promise<void> {
    for (let first = 0; first < told.length; first += perNotification) {
      const payload = JSON.stringify(told.slice(first, first + perNotification));
      if (this.#client === undefined) throw new Error('no connection to tell changes on');
      await this.#client.query('select pg_notify($1, $2)', [channel, payload]);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#ended;
  }

  async #stayConnected(): Promise<void> {
    for (let waitMs = 100; !this.#closing.signal.aborted; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const client = new Client({
        connectionString: this.#url,
        application_name: 'facetwise live',
        connectionTimeoutMillis: patienceMs,
        query_timeout: patienceMs,
        keepAlive: true,
      });
      const lost = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', resolve);
      });
      if (await this.#open(client)) {
        waitMs = 100;
        await this.#untilLost(client, lost);
        this.#client = undefined;
        this.#listener.turn(false);
      }
      cutConnection(client);
      await delay(waitMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  async #open(client: Client): Promise<boolean> {
    client.on('notification', ({ payload }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch {
      return false;
    }
    this.#client = client;
    this.#listener.turn(true);
    return true;
  }

  /** A network that went down says nothing; a question without an answer tells. */
  async #untilLost(client: Client, lost: Promise<void>): Promise<void> {
    const asking = setInterval(() => {
      client.query('select 1').catch(() => cutConnection(client));
    }, pingMs);
    await Promise.race([lost, this.#closed]);
    clearInterval(asking);
  }

  #hear(payload: string | undefined): void {
    const told = changes.safeParse(parsed(payload));
    if (told.success) this.#listener.hear(told.data);
  }
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return undefined;
  }
}
