import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { lineFor, StartRefusal } from '../start-refusal.ts';
import { holdDataFolder } from './data-folder-lock.ts';
import { provideBinaries } from './postgres-binaries.ts';
import { createCluster, readPasswords } from './postgres-cluster.ts';
import { findPostgresHome } from './postgres-home.ts';
import {
  type Cluster,
  connectAsSuperuser,
  type Postmaster,
  runPostmaster,
  stopPostmaster,
} from './postmaster.ts';

export type EmbeddedPostgres = {
  /** Where its files are. */
  readonly folder: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly applicationPassword: string;
  readonly ownerPassword: string;
  /** Ends the server, whether we started it or found it running. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  /** Says one line to the person at the terminal. */
  readonly say: (line: string) => void;
  /** The server is gone and did not come back. */
  readonly onLost: (reason: StartRefusal) => void;
};

type Claimed = { readonly postmaster: Postmaster; readonly lock: Client };

/** Some twenty seconds: another program's connection may hold the port for a while. */
const recoveryAttempts = 12;

/** Runs the real PostgreSQL that comes with Facetwise on the data folder, for this process alone. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await findPostgresHome(options.dataDir, options.say);
  const binaries = await provideBinaries(home.folder);
  await createCluster(home, binaries);
  const passwords = await readPasswords(home);
  const cluster: Cluster = { home, binaries, superuserPassword: passwords.superuser };
  const { postmaster, lock } = await runAndClaim(cluster, options.dataDir);
  const stop = watch(cluster, postmaster.port, lock, options);
  return {
    folder: home.folder,
    port: postmaster.port,
    superuserPassword: passwords.superuser,
    applicationPassword: passwords.application,
    ownerPassword: passwords.owner,
    stop,
  };
}

/** The application before us may be stopping the server that we found: then ours is the next one. */
async function runAndClaim(
  cluster: Cluster,
  dataDir: string,
  fixedPort?: number,
  attempts = 3,
): Promise<Claimed> {
  const postmaster = await runPostmaster(cluster, fixedPort);
  try {
    return { postmaster, lock: await claim(cluster, postmaster, dataDir) };
  } catch (error) {
    if (error instanceof StartRefusal || attempts === 1) throw error;
    return runAndClaim(cluster, dataDir, fixedPort, attempts - 1);
  }
}

async function claim(cluster: Cluster, { port }: Postmaster, dataDir: string): Promise<Client> {
  const client = await connectAsSuperuser(cluster, port);
  if (await holdDataFolder(client)) return client;
  await client.end();
  throw new StartRefusal(`Facetwise is already running on this data folder (${dataDir}).`);
}

/** Brings the server back, on its port, whenever it dies under us. Returns what stops it for good. */
function watch(
  cluster: Cluster,
  port: number,
  first: Client,
  options: EmbeddedPostgresOptions,
): () => Promise<void> {
  let stopping = false;
  let isOurs = false;
  let recovery = Promise.resolve();

  function keep(lock: Client): void {
    isOurs = true;
    lock.once('end', () => {
      isOurs = false;
      if (!stopping) recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    options.say('PostgreSQL ended unexpectedly; bringing it back.');
    let reason = '';
    for (let attempt = 1; attempt <= recoveryAttempts && !stopping; attempt += 1) {
      try {
        const { postmaster, lock } = await runAndClaim(cluster, options.dataDir, port);
        keep(lock);
        if (postmaster.port !== port) throw new StartRefusal('it runs on another port now');
        options.say('PostgreSQL is back.');
        return;
      } catch (error) {
        reason = lineFor(error);
        await delay(300 * attempt);
      }
    }
    if (!stopping) options.onLost(new StartRefusal(`PostgreSQL ended and does not come back: ${reason}`));
  }

  keep(first);
  return async () => {
    stopping = true;
    await recovery;
    // Without the lock the server may be another application's by now.
    if (!isOurs) return;
    // The lock is given back by the server's end, not before: nobody may adopt a server that is going away.
    await stopPostmaster(cluster);
  };
}
