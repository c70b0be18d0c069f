import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { StartRefusal } from '../start-refusal.ts';
import { holdDataFolder } from './data-folder-lock.ts';
import { provideBinaries } from './postgres-binaries.ts';
import { createCluster, readPasswords } from './postgres-cluster.ts';
import { findPostgresHome } from './postgres-home.ts';
import { type Cluster, connectAsSuperuser, runPostmaster, stopPostmaster } from './postmaster.ts';

/** The embedded server for the time of one command. */
export type PostgresVisit = {
  /** Where its files are. */
  readonly folder: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly applicationPassword: string;
  readonly ownerPassword: string;
  /** Leaves it running for whoever else uses it; the last one out ends it. */
  leave(): Promise<void>;
};

type Entered = { readonly client: Client; readonly port: number };

// One more than the key of the data folder: held shared by every visiting command.
const visitKey = 0x6677_6678;
const attempts = 4;

/** Joins the embedded server that runs on the data folder, else starts it. Never in an application's way. */
export async function visitEmbeddedPostgres(
  dataDir: string,
  say: (line: string) => void,
  { create = false } = {},
): Promise<PostgresVisit> {
  const none = new StartRefusal(`There is no database in ${dataDir}: npm start makes one.`);
  if (!create && !existsSync(dataDir)) throw none;
  const home = await findPostgresHome(dataDir, say);
  if (!create && !existsSync(join(home.cluster, 'PG_VERSION'))) throw none;
  const binaries = await provideBinaries(home.folder);
  await createCluster(home, binaries);
  const passwords = await readPasswords(home);
  const cluster: Cluster = { home, binaries, superuserPassword: passwords.superuser };
  const { client, port } = await enter(cluster);
  return {
    folder: home.folder,
    port,
    superuserPassword: passwords.superuser,
    applicationPassword: passwords.application,
    ownerPassword: passwords.owner,
    leave: () => leave(cluster, client),
  };
}

/** Whoever was there before us may be stopping the server that we found: then ours is the next one. */
async function enter(cluster: Cluster, attempt = 1): Promise<Entered> {
  const { port } = await runPostmaster(cluster);
  try {
    const client = await connectAsSuperuser(cluster, port);
    if (await tryLock(client, 'pg_try_advisory_lock_shared')) return { client, port };
    await client.end();
    throw new StartRefusal('The database is just being stopped: try again.');
  } catch (error) {
    if (attempt === attempts) throw error;
    return enter(cluster, attempt + 1);
  }
}

async function leave(cluster: Cluster, client: Client): Promise<void> {
  try {
    await tryLock(client, 'pg_advisory_unlock_shared');
    // Kept until the server ends, so that nobody joins or adopts one that is going away.
    const isLast = (await tryLock(client, 'pg_try_advisory_lock')) && (await holdDataFolder(client, 0));
    if (isLast) await stopPostmaster(cluster);
  } catch {
    // The application stopped the server meanwhile.
  } finally {
    await client.end().catch(() => undefined);
  }
}

type LockCall = 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared' | 'pg_advisory_unlock_shared';

async function tryLock(client: Client, call: LockCall): Promise<boolean> {
  const { rows } = await client.query<{ done: boolean }>(`SELECT ${call}($1) AS done`, [visitKey]);
  return rows[0]?.done === true;
}
