import { join } from 'node:path';
import type { Env } from '../env.ts';
import { findProjectRoot } from '../project-root.ts';
import type { StartRefusal } from '../start-refusal.ts';
import { ensureApplicationDatabase } from './application-database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { prepareDatabase } from './prepare-database.ts';

export type Database = {
  /** The address the application connects with: it carries the time zone and the timeouts. */
  readonly url: string;
  stop(): Promise<void>;
};

export type StartDatabaseOptions = {
  readonly say: (line: string) => void;
  readonly onLost: (reason: StartRefusal) => void;
  readonly migrationsFolder?: string;
};

/** The database of DATABASE_URL, else the embedded one: safe to record in, and at the schema of this code. */
export async function startDatabase(
  env: Pick<Env, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDir'>,
  { say, onLost, migrationsFolder = findMigrationsFolder() }: StartDatabaseOptions,
): Promise<Database> {
  if (env.databaseUrl !== undefined) {
    const named = { url: env.databaseUrl, ownerUrl: env.databaseOwnerUrl };
    const url = await prepareDatabase(named, migrationsFolder, say);
    return { url, stop: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, say, onLost });
  try {
    const url = await prepareDatabase(await ensureApplicationDatabase(postgres), migrationsFolder, say);
    return { url, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export function findMigrationsFolder(): string {
  return join(findProjectRoot(), 'prisma', 'migrations');
}
