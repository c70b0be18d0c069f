import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { applicationRole } from '../../server/db/application-database.ts';
import { applicationUrl, embeddedUrl } from '../../server/db/connection-url.ts';
import { visitEmbeddedPostgres } from '../../server/db/visit-postgres.ts';
import { findFreePort } from '../../server/find-free-port.ts';
import { findProjectRoot } from '../../server/project-root.ts';

/** The application as people run it: the built server in a process of its own, with its embedded PostgreSQL. */
export interface RunningApi {
  readonly origin: string;
  readonly process: ChildProcess;
  /** The address the application itself connects with. */
  readonly applicationUrl: string;
  /** As the server's superuser, in the application's database. */
  readonly superuser: Client;
  /** The one-time link with which a clinic is set up. */
  readonly setupLink: string;
  /** What PostgreSQL has logged so far. */
  postgresLog(): string;
  stop(): Promise<void>;
}

/** Starts it on a temporary folder, which goes with it. */
export async function startApi(): Promise<RunningApi> {
  // Not bundled: it finds the clone by its own place.
  const ready = pathToFileURL(join(findProjectRoot(), 'server', 'cli', 'ready.mjs')).href;
  const { ensureServerBuilt, serverBundle } = await import(ready);
  await ensureServerBuilt();
  const dataDir = await mkdtemp(join(tmpdir(), 'facetwise-bench-'));
  const port = await findFreePort();
  const around = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR };
  const server = spawn(process.execPath, [serverBundle], {
    env: {
      ...around,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Said last, once it is ready.
  const setupLink = await hear(server, /http:\S+\/setup#[\w-]{43}/);
  const visit = await visitEmbeddedPostgres(dataDir, () => undefined);
  const superuserUrl = embeddedUrl(visit.port, 'postgres', visit.superuserPassword, 'facetwise');
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  const ownUrl = embeddedUrl(visit.port, applicationRole, visit.applicationPassword, 'facetwise');
  return {
    origin: `http://localhost:${port}`,
    process: server,
    applicationUrl: applicationUrl(ownUrl),
    superuser,
    setupLink,
    postgresLog: () => readFileSync(join(visit.folder, 'postgresql.log'), 'utf8'),
    stop: async () => {
      await superuser.end();
      await visit.leave();
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      for (const folder of [visit.folder, dataDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function hear(server: ChildProcess, words: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [heard] = words.exec(said) ?? [];
      if (heard) resolve(heard);
    });
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}
