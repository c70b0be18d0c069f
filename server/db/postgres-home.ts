import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lineFor, StartRefusal } from '../start-refusal.ts';
import { type Account, accountFor, canReach, isRoot, isWritable } from './postgres-account.ts';

/** Where the server's files are and whom it runs as (undefined: as we do). */
export type PostgresHome = {
  readonly folder: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | undefined;
};

const pointerName = 'postgresql-is-elsewhere.txt';

/**
 * The folder of the embedded PostgreSQL: `postgresql` in the data folder, or, when the account that must run
 * it cannot reach that (root's own folders), one under /var/lib that the data folder points to.
 */
export async function findPostgresHome(dataDir: string, say: (line: string) => void): Promise<PostgresHome> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefusal(`The data folder ${dataDir} cannot be made: ${lineFor(error)}.`);
  }
  const data = await realpath(dataDir);
  const inside = describe(join(data, 'postgresql'));
  const outside = describe(
    join('/var/lib/facetwise', createHash('sha256').update(data).digest('hex').slice(0, 16)),
  );
  const pointer = join(data, pointerName);
  const pointedTo = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : undefined;

  refuseForeign(inside.cluster, data);
  if (pointedTo !== undefined) return followPointer(pointedTo, outside, data);
  if (!isWritable(data))
    throw new StartRefusal(`The data folder ${data} belongs to somebody else: choose another DATA_DIR.`);
  if (isRoot()) await chmod(data, (await stat(data)).mode | 0o001);
  if (canReach(inside.account, data)) {
    await mkdir(inside.folder, { recursive: true });
    if (isRoot()) await chmod(inside.folder, 0o755);
    return inside;
  }
  const name = inside.account?.name ?? 'this account';
  if (existsSync(inside.cluster) || !isRoot()) {
    throw new StartRefusal(
      `The database in ${inside.folder} cannot be reached as ${name}: give the folders above it back their permissions.`,
    );
  }
  await mkdir(outside.folder, { recursive: true });
  for (const folder of [dirname(outside.folder), outside.folder]) await chmod(folder, 0o755);
  await writeFile(pointer, `${outside.folder}\n`);
  say(`PostgreSQL runs as ${name}, who cannot reach ${data}: its files are in ${outside.folder}.`);
  return outside;
}

function refuseForeign(cluster: string, data: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || isRoot() || owner === process.getuid?.()) return;
  throw new StartRefusal(
    `The database in ${data} was made by another account: start as that account or as root.`,
  );
}

function describe(folder: string): PostgresHome {
  const cluster = join(folder, 'cluster');
  return { folder, cluster, logFile: join(folder, 'postgresql.log'), account: accountFor(cluster) };
}

function followPointer(pointedTo: string, expected: PostgresHome, data: string): PostgresHome {
  if (pointedTo !== expected.folder) {
    // Two copies of a data folder must never end up on one database.
    throw new StartRefusal(
      `The data folder ${data} was moved or copied, and its database stayed in ${pointedTo}: move the folder back, or choose another DATA_DIR.`,
    );
  }
  if (!isRoot()) {
    throw new StartRefusal(`The database of ${data} is in ${pointedTo} and was made by root: start as root.`);
  }
  return expected;
}
