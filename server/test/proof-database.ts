import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureApplicationDatabase } from '../db/application-database.ts';
import { embeddedUrl } from '../db/connection-url.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../db/embedded-postgres.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { findMigrationsFolder } from '../db/start-database.ts';
import type { TestDatabase } from './test-database.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A migrated database on a PostgreSQL of its own, for work outside a run of tests; gone when the work ends. */
export async function withProofDatabase<T>(work: (database: TestDatabase) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'facetwise-proof-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    say: () => undefined,
    onLost: (reason) => {
      throw reason;
    },
  });
  const { port, superuserPassword } = postgres;
  let removal: Promise<void> | undefined;
  // A signal and the end of the work may both ask for it.
  const remove = () => {
    removal ??= removeAll(postgres, dataDir);
    return removal;
  };
  const endEarly = () => void remove().finally(() => process.exit(130));
  for (const signal of signals) process.once(signal, endEarly);
  try {
    const addresses = await ensureApplicationDatabase(postgres);
    const url = await prepareDatabase(addresses, findMigrationsFolder(), () => undefined);
    const superuserUrl = embeddedUrl(port, 'postgres', superuserPassword, 'facetwise');
    return await work({ url, ownerUrl: addresses.ownerUrl, superuserUrl });
  } finally {
    for (const signal of signals) process.off(signal, endEarly);
    await remove();
  }
}

async function removeAll(postgres: EmbeddedPostgres, dataDir: string): Promise<void> {
  await postgres.stop();
  for (const folder of [postgres.folder, dataDir]) await rm(folder, { recursive: true, force: true });
}
