import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureApplicationDatabase } from '../db/application-database.ts';
import { embeddedUrl } from '../db/connection-url.ts';
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts';
import { prepareDatabase } from '../db/prepare-database.ts';
import { findMigrationsFolder } from '../db/start-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's server, as its superuser. */
    superuserUrl: string;
    /** The password of the role the application connects as. */
    applicationPassword: string;
    /** The password of the role that owns the tables. */
    ownerPassword: string;
  }
}

/** The migrated database every test database is a copy of. */
export const templateName = 'facetwise_template';

/** One real PostgreSQL for the run, on a folder of its own; vitest calls the returned function at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'facetwise-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    say: () => undefined,
    onLost: (reason) => {
      throw reason;
    },
  });
  const teardown = async () => {
    await postgres.stop();
    for (const folder of [postgres.folder, dataDir]) await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void teardown().finally(() => process.exit(1)));
  }
  try {
    const template = await ensureApplicationDatabase(postgres, templateName);
    await prepareDatabase(template, findMigrationsFolder(), () => undefined);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide(
    'superuserUrl',
    embeddedUrl(postgres.port, 'postgres', postgres.superuserPassword, 'postgres'),
  );
  project.provide('applicationPassword', postgres.applicationPassword);
  project.provide('ownerPassword', postgres.ownerPassword);
  return teardown;
}
