import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { readFile, realpath, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { findFreePort } from '../find-free-port.ts';
import { StartRefusal } from '../start-refusal.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresHome } from './postgres-home.ts';
import { lastLines, programOptions, runProgram } from './postgres-program.ts';

/** A server process on our cluster, ready for connections. */
export type Postmaster = { readonly pid: number; readonly port: number };

export type Cluster = {
  readonly home: PostgresHome;
  readonly binaries: PostgresBinaries;
  readonly superuserPassword: string;
};

const recoveryPatience = 300_000;
const silencePatience = 5_000;
const attempts = 6;

/**
 * The server on our cluster: the one that is running already (its application was killed), else a new one.
 * PostgreSQL itself guards the cluster by postmaster.pid, which is therefore never touched here.
 */
export async function runPostmaster(cluster: Cluster, fixedPort?: number): Promise<Postmaster> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const running = await adopt(cluster);
    if (running) return running;
    const started = await start(cluster, fixedPort ?? (await findFreePort()));
    if (started) return started;
    // The port was taken meanwhile, another start was quicker, or children of a killed server still end.
    await delay(150 * attempt);
  }
  throw new StartRefusal(
    `PostgreSQL does not start: ${await readLogTail(cluster.home)} (all of it: ${cluster.home.logFile})`,
  );
}

/** Connects to a server as its superuser, or throws. */
export async function connectAsSuperuser(cluster: Cluster, port: number): Promise<Client> {
  const client = new Client({
    ...{
      host: '127.0.0.1',
      port,
      user: 'postgres',
      database: 'postgres',
      password: cluster.superuserPassword,
    },
    ...{
      ssl: false,
      options: '-c TimeZone=UTC',
      application_name: 'facetwise',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
  });
  // A server that dies says so by this event; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function stopPostmaster({ home, binaries }: Cluster): Promise<void> {
  await runProgram(home, binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-t', '30', '-s']);
}

async function adopt(cluster: Cluster): Promise<Postmaster | undefined> {
  const patientUntil = Date.now() + recoveryPatience;
  let silentUntil = Date.now() + silencePatience;
  while (Date.now() < Math.min(patientUntil, silentUntil)) {
    const named = await readPostmaster(cluster.home);
    if (!named || !isAlive(named.pid)) return undefined;
    const answer = named.port === undefined ? 'silent' : await ask(cluster, named.port);
    if (answer === 'ours' && named.port !== undefined) return { pid: named.pid, port: named.port };
    if (answer === 'busy') silentUntil = Date.now() + silencePatience;
    await delay(50);
  }
  return undefined;
}

async function start(cluster: Cluster, port: number): Promise<Postmaster | undefined> {
  const { home, binaries } = cluster;
  await rotateLog(home);
  const log = openSync(home.logFile, 'a', 0o600);
  // Started by root once, by the data's owner next time.
  if (home.account) fchownSync(log, home.account.uid, home.account.gid);
  // In a process group of its own: Ctrl-C is for us, and we end the server in order.
  const child = spawn(binaries.postgres, serverArguments(home, port), {
    ...programOptions(home),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  const patientUntil = Date.now() + recoveryPatience;
  while (Date.now() < patientUntil && !ended) {
    if ((await ask(cluster, port)) === 'ours' && child.pid !== undefined) return { pid: child.pid, port };
    await delay(30);
  }
  return undefined;
}

function serverArguments({ cluster }: PostgresHome, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // Their paths are limited to about 100 bytes, a clone's path is not.
    unix_socket_directories: '',
    TimeZone: 'UTC',
    // The server's log may not repeat what was recorded about a patient.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // An error tells its client, and may quote a value; what concerns the server itself is LOG, FATAL or PANIC.
    log_min_messages: 'log',
  };
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** Who answers on a port: our cluster, our cluster not ready yet, or nobody we know. */
async function ask(cluster: Cluster, port: number): Promise<'ours' | 'busy' | 'silent'> {
  try {
    const client = await connectAsSuperuser(cluster, port);
    const { rows } = await client
      .query<{ data_directory: string }>('SHOW data_directory')
      .finally(() => client.end());
    const folder = rows[0]?.data_directory ?? '';
    return (await realpath(folder)) === (await realpath(cluster.home.cluster)) ? 'ours' : 'silent';
  } catch (error) {
    const notYet = ['57P03', '57P01', '53300'];
    return error instanceof Error && 'code' in error && notYet.includes(String(error.code))
      ? 'busy'
      : 'silent';
  }
}

async function readPostmaster({
  cluster,
}: PostgresHome): Promise<{ pid: number; port: number | undefined } | undefined> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid = '', , , port = ''] = file.split(/\r?\n/);
  if (!/^\d+$/.test(pid)) return undefined;
  return { pid: Number(pid), port: /^\d+$/.test(port) ? Number(port) : undefined };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Not permitted means another account's process: not our server.
    return false;
  }
}

async function rotateLog({ logFile }: PostgresHome): Promise<void> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size > 10_000_000) await rename(logFile, `${logFile}.old`);
}

async function readLogTail({ logFile }: PostgresHome): Promise<string> {
  return lastLines(await readFile(logFile, 'utf8').catch(() => 'it left no log'));
}
