import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { startAnchorWriter } from './audit/anchor-writer.ts';
import { backupFolderOf, newestBackupAt } from './backup/make-backup.ts';
import { startDatabase } from './db/start-database.ts';
import { parseEnv } from './env.ts';
import { loadInstallationKey } from './installation-key.ts';
import { listen } from './listen.ts';
import { Metrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { lineFor } from './start-refusal.ts';
import { onStopSignal } from './stop-signals.ts';

const drainMs = 10_000;
const closeMs = 5_000;

/** How to end what has been started so far, to be done in the opposite order. */
const endings: (() => Promise<unknown>)[] = [];
const hurry = new AbortController();
let ending = false;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

async function start(): Promise<void> {
  const env = parseEnv(process.env);
  const database = await startDatabase(env, { say, onLost: fail });
  endings.push(() => database.stop());
  if (ending) return;
  // In parts of some lines: a write for each would hold every request up. The rest is written at the end.
  const lines = pino.destination({ fd: 2, sync: false, minLength: 4_096, periodicFlush: 250 });
  const log = pino({ level: env.logLevel }, lines);
  const { auditAnchorFile: file, auditAnchorMinutes: minutes } = env;
  const anchors = startAnchorWriter({ databaseUrl: database.url, file, minutes, log });
  endings.push(() => anchors.stop());
  const metrics = env.metricsPort === undefined ? undefined : new Metrics();
  const app = await createApp({
    databaseUrl: database.url,
    env,
    ...(metrics && { metrics }),
    key: await loadInstallationKey(env),
    log,
    setupLink: (token: string) => `${env.appOrigin}/setup#${token}`,
  });
  endings.push(() => Promise.race([app.close(), delay(closeMs)]));
  if (ending) return;
  if (metrics && env.metricsPort !== undefined) {
    const backups = backupFolderOf(env.dataDir);
    metrics.watchAge('backup', 'Seconds since the newest backup in DATA_DIR/backups.', () =>
      newestBackupAt(backups),
    );
    metrics.watchAge('audit_anchor', 'Seconds since AUDIT_ANCHOR_FILE was last up to date.', () =>
      Promise.resolve(anchors.upToDateAt()),
    );
    const served = await serveMetrics(metrics, env.metricsPort);
    endings.push(() => served.close(AbortSignal.abort()));
  }
  const listening = await listen(app.handler, env.host, env.port);
  endings.push(() => {
    app.stopTaking();
    // Not AbortSignal.any with a timeout: nothing holds those, and once they are collected they never come.
    setTimeout(() => hurry.abort(), drainMs).unref();
    return listening.close(hurry.signal);
  });
  say(`Facetwise is ready on http://localhost:${env.port}`);
  for (const line of await app.announce()) say(line);
}

/** Ends everything we started or adopted, then the process. */
async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  // A server that is just being started must be ended too.
  await starting.catch(() => undefined);
  let code = exitCode;
  for (const stop of endings.reverse()) {
    await stop().catch((error: unknown) => {
      complain(lineFor(error));
      code = 1;
    });
  }
  process.exit(code);
}

function fail(error: unknown): void {
  complain(lineFor(error));
  void end(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
onStopSignal(
  () => void end(0),
  () => hurry.abort(),
);

const starting = start();
starting.catch(fail);
