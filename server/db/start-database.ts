import { join } from 'node:path';
import type { Env } from '../env.ts';
import { findProjectRoot } from '../project-root.ts';
import { StartRefusal } from '../start-refusal.ts';
import { ensureApplicationDatabase } from './application-database.ts';
import { applicationUrl, migrationUrl } from './connection-url.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { reachDatabase } from './reach-database.ts';

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
  env: Pick<Env, 'databaseUrl' | 'dataDir'>,
  { say, onLost, migrationsFolder = findMigrationsFolder() }: StartDatabaseOptions,
): Promise<Database> {
  if (env.databaseUrl !== undefined) {
    return { url: await prepare(env.databaseUrl, migrationsFolder, say), stop: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, say, onLost });
  try {
    const url = await prepare(await ensureApplicationDatabase(postgres), migrationsFolder, say);
    return { url, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export function findMigrationsFolder(): string {
  return join(findProjectRoot(), 'prisma', 'migrations');
}

async function prepare(databaseUrl: string, folder: string, say: (line: string) => void): Promise<string> {
  await refuseUnsafeServer(databaseUrl);
  for (const name of await migrate(migrationUrl(databaseUrl), folder)) say(`Applied migration ${name}.`);
  return applicationUrl(databaseUrl);
}

/** What would lose or falsify what is recorded. */
async function refuseUnsafeServer(databaseUrl: string): Promise<void> {
  const client = await reachDatabase(applicationUrl(databaseUrl));
  try {
    const setting = async (name: 'TimeZone' | 'fsync') => {
      const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
      return rows[0]?.value ?? '';
    };
    const zone = await setting('TimeZone');
    if (zone !== 'UTC') {
      throw new StartRefusal(
        `The database's time zone stays ${zone}: let its connections set TimeZone to UTC.`,
      );
    }
    if ((await setting('fsync')) !== 'on') {
      throw new StartRefusal(
        'The database runs with fsync off and could lose what was recorded: set fsync to on.',
      );
    }
  } finally {
    await client.end();
  }
}
