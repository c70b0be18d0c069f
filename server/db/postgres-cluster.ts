import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresHome } from './postgres-home.ts';
import { runProgram } from './postgres-program.ts';

const majorVersion = '18';
const passwordName = 'facetwise-password';
const unfinishedPrefix = 'initializing-';

/** Makes the cluster unless it is there. It appears whole, by one rename, or not at all. */
export async function createCluster(home: PostgresHome, { initdb }: PostgresBinaries): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return refuseOtherVersion(home);
  await removeUnfinished(home);
  const temporary = await mkdtemp(join(home.folder, unfinishedPrefix));
  try {
    const password = join(temporary, passwordName);
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (home.account)
      for (const path of [temporary, password]) await chown(path, home.account.uid, home.account.gid);
    const cluster = join(temporary, 'cluster');
    const made = await runProgram(home, initdb, initdbArguments(cluster, password));
    if (!made.succeeded) {
      throw new StartRefusal(`PostgreSQL could not make its database in ${home.folder}: ${made.lastLines}`);
    }
    // Inside the cluster, so that the one rename below brings both.
    await rename(password, join(cluster, passwordName));
    await rename(cluster, home.cluster).catch((error: unknown) => {
      // Another start was quicker: its cluster is the one.
      if (!existsSync(join(home.cluster, 'PG_VERSION'))) throw error;
    });
    await flush(home.folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    ...['-D', cluster, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    // The built-in locale sorts and folds case the same on every machine.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--data-checksums', '--no-instructions', '-c', 'TimeZone=UTC', '-c', 'log_timezone=UTC'],
  ];
}

/** The password of the cluster's superuser, and those of the two other roles, which follow from it. */
export async function readPasswords(
  home: PostgresHome,
): Promise<{ superuser: string; application: string; owner: string }> {
  const superuser = await readFile(join(home.cluster, passwordName), 'utf8').catch(() => {
    throw new StartRefusal(
      `The password of the database in ${home.cluster} cannot be read: restore ${passwordName}.`,
    );
  });
  const follow = (role: string) => createHash('sha256').update(`${role} ${superuser}`).digest('base64url');
  return { superuser, application: follow('application'), owner: follow('owner') };
}

async function refuseOtherVersion({ cluster }: PostgresHome): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === majorVersion) return;
  throw new StartRefusal(
    `The database in ${cluster} is of PostgreSQL ${version}; this Facetwise comes with ${majorVersion}: dump it with the version that made it and restore it here.`,
  );
}

/** What a first start that was killed left behind: never a cluster that anybody used. */
async function removeUnfinished({ folder }: PostgresHome): Promise<void> {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const age = await stat(join(folder, name)).catch(() => undefined);
    if (age && age.mtimeMs < hourAgo) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The rename itself must survive a power cut. Windows has no such call for folders. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
