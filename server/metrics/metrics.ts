import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MeasuredRequest } from '../http/request-log.ts';

/** How many connections of the pool are open, unused, and waited for. */
export type PoolFigures = { readonly open: number; readonly idle: number; readonly waiting: number };

export type TransactionOutcome = 'committed' | 'refused' | 'failed';

const prefix = 'facetwise_';

/** What Prometheus reads. Every label is one of a small closed set: no id, no address, nothing of a patient. */
export class Metrics {
  readonly registry = new Registry();
  readonly #at = { registers: [this.registry] };

  readonly #requests = new Histogram({
    name: `${prefix}request_duration_seconds`,
    help: 'Answers by method, route pattern and status, and how long they took.',
    labelNames: ['method', 'pattern', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    ...this.#at,
  });

  readonly #refusals = new Counter({
    name: `${prefix}refusals_total`,
    help: 'Refused requests by the code of the refusal.',
    labelNames: ['code'],
    ...this.#at,
  });

  readonly #signInFailures = new Counter({
    name: `${prefix}sign_in_failures_total`,
    help: 'Refused tries to sign in, by the code of the refusal.',
    labelNames: ['code'],
    ...this.#at,
  });

  readonly #transactions = new Histogram({
    name: `${prefix}transaction_duration_seconds`,
    help: 'Database transactions by how they ended, and how long they took with their wait for a connection.',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    ...this.#at,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly measureRequest = (request: MeasuredRequest): void => {
    const { method, pattern, status, milliseconds, refusal } = request;
    this.#requests.observe({ method, pattern, status }, milliseconds / 1000);
    if (refusal === undefined) return;
    this.#refusals.inc({ code: refusal });
    if (pattern.startsWith('/api/sign-in')) this.#signInFailures.inc({ code: refusal });
  };

  readonly measureTransaction = (outcome: TransactionOutcome, milliseconds: number): void => {
    this.#transactions.observe({ outcome }, milliseconds / 1000);
  };

  watchPool(figures: () => PoolFigures): void {
    const gauge: Gauge = new Gauge({
      name: `${prefix}database_connections`,
      help: 'Connections of the pool by state; waiting: requests without one.',
      labelNames: ['state'],
      collect: () => {
        for (const [state, count] of Object.entries(figures())) gauge.set({ state }, count);
      },
      ...this.#at,
    });
  }

  watchStreams(count: () => number): void {
    const gauge: Gauge = new Gauge({
      name: `${prefix}live_streams`,
      help: 'Browsers that follow changes on an open stream.',
      collect: () => gauge.set(count()),
      ...this.#at,
    });
  }

  /** Seconds since something last happened; absent while it never has. */
  watchAge(name: string, help: string, lastAt: () => Promise<Date | undefined>): void {
    const gauge: Gauge = new Gauge({
      name: `${prefix}${name}_age_seconds`,
      help,
      collect: async () => {
        const at = await lastAt();
        if (at === undefined) gauge.remove();
        else gauge.set((Date.now() - at.getTime()) / 1000);
      },
      ...this.#at,
    });
  }
}
