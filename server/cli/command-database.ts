import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applicationRole } from '../db/application-database.ts';
import { applicationUrl, embeddedUrl, migrationUrl } from '../db/connection-url.ts';
import { reachDatabase } from '../db/reach-database.ts';
import { visitEmbeddedPostgres } from '../db/visit-postgres.ts';
import { type Env, parseEnv } from '../env.ts';
import { findProjectRoot } from '../project-root.ts';
import { lineFor, StartRefusal } from '../start-refusal.ts';

/** The database of the settings, open for the time of one command. */
export type CommandDatabase = {
  /** As the application connects: one clinic at a time, bounded in time. */
  readonly applicationUrl: string;
  /** As a role that sees every clinic and takes the time it needs. Refuses when the settings name none. */
  everyClinicUrl(): string;
  close(): Promise<void>;
};

type CommandWork = (database: CommandDatabase, env: Env, interrupted: AbortSignal) => Promise<number>;

/** For people; what a program reads goes to stdout. */
export const say = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Opens the database of the settings, does the work of a command and closes it again, whatever happens.
 */
export async function runDatabaseCommand(name: string, work: CommandWork): Promise<number> {
  return runCommand(name, async (env, interrupted) => {
    const database = await openCommandDatabase(env);
    try {
      interrupted.throwIfAborted();
      return await Promise.race([work(database, env, interrupted), rejection(interrupted)]);
    } finally {
      await database.close();
    }
  });
}

/** Runs a command. What cannot be done is one line on stderr and exit code 1; Ctrl-C is 130. */
export async function runCommand(
  name: string,
  work: (env: Env, interrupted: AbortSignal) => Promise<number>,
): Promise<number> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new StartRefusal('interrupted'));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(readSettings(), interruption.signal);
  } catch (error) {
    say(`${name}: ${lineFor(error)}`);
    return interruption.signal.aborted ? 130 : 1;
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/** DATABASE_URL when it is set; else the embedded database, joined when the application runs it, else started. */
export async function openCommandDatabase(
  env: Pick<Env, 'databaseUrl' | 'backupDatabaseUrl' | 'dataDir'>,
): Promise<CommandDatabase> {
  if (env.databaseUrl !== undefined) return openNamed(env.databaseUrl, env.backupDatabaseUrl);
  const visit = await visitEmbeddedPostgres(env.dataDir, say);
  const { port, superuserPassword, applicationPassword } = visit;
  const database: CommandDatabase = {
    applicationUrl: applicationUrl(embeddedUrl(port, applicationRole, applicationPassword, 'facetwise')),
    everyClinicUrl: () => migrationUrl(embeddedUrl(port, 'postgres', superuserPassword, 'facetwise')),
    close: () => visit.leave(),
  };
  try {
    await refuseUnreachable(database.applicationUrl);
  } catch (error) {
    await visit.leave();
    throw error;
  }
  return database;
}

async function openNamed(
  databaseUrl: string,
  backupDatabaseUrl: string | undefined,
): Promise<CommandDatabase> {
  await refuseUnreachable(applicationUrl(databaseUrl));
  return {
    applicationUrl: applicationUrl(databaseUrl),
    everyClinicUrl: () => {
      if (backupDatabaseUrl !== undefined) return migrationUrl(backupDatabaseUrl);
      throw new StartRefusal(
        'The role in DATABASE_URL sees no clinic as a whole: name one with BYPASSRLS in BACKUP_DATABASE_URL. A backup can also be made with pg_dump.',
      );
    },
    close: () => Promise.resolve(),
  };
}

async function refuseUnreachable(url: string): Promise<void> {
  await (await reachDatabase(url)).end();
}

/** The settings a server started here would have: those of .env too. */
function readSettings(): Env {
  const file = join(findProjectRoot(), '.env');
  // Tests give every setting themselves and must never meet a developer's own database.
  if (existsSync(file) && process.env.NODE_ENV !== 'test') process.loadEnvFile(file);
  return parseEnv(process.env);
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
