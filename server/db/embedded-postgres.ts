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

const recoveryAttempts = 5;

/** Runs the real PostgreSQL that comes with Facetwise on the data folder, for this process alone. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await findPostgresHome(options.dataDir, options.say);
  const binaries = await provideBinaries(home.folder);
  await createCluster(home, binaries);
  const passwords = await readPasswords(home);
  const cluster: Cluster = { home, binaries, superuserPassword: passwords.superuser };
  const postmaster = await runPostmaster(cluster);
  const lock = await claim(cluster, postmaster, options.dataDir);
  const stop = watch(cluster, postmaster.port, lock, options);
  const { superuser: superuserPassword, application: applicationPassword } = passwords;
  return { folder: home.folder, port: postmaster.port, superuserPassword, applicationPassword, stop };
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
  let recovery = Promise.resolve();

  function keep(lock: Client): void {
    lock.once('end', () => {
      if (!stopping) recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    options.say('PostgreSQL ended unexpectedly; bringing it back.');
    let reason = '';
    for (let attempt = 1; attempt <= recoveryAttempts && !stopping; attempt += 1) {
      try {
        const postmaster = await runPostmaster(cluster, port);
        if (postmaster.port !== port) throw new StartRefusal('somebody started it on another port');
        keep(await claim(cluster, postmaster, options.dataDir));
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
    // The lock is given back by the server's end, not before: nobody may adopt a server that is going away.
    await stopPostmaster(cluster);
  };
}
