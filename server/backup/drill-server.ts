import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '../find-free-port.ts';
import { findProjectRoot } from '../project-root.ts';
import { StartRefusal } from '../start-refusal.ts';

type DrillServer = { readonly origin: string; stop(): Promise<void> };

const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** The application itself, as `npm start` runs it, on the drill's own data and a free port. */
export async function startDrillServer(dataDir: string, signal: AbortSignal): Promise<DrillServer> {
  const port = await findFreePort();
  const around = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const child = spawn(process.execPath, [join(findProjectRoot(), 'server', 'cli', 'start.mjs')], {
    // NODE_ENV=test: whatever .env says, above all its database, is not this server's business.
    env: {
      ...Object.fromEntries(around),
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (said.includes('Facetwise is ready on')) resolve();
    });
  });
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (isReady) return { origin: `http://localhost:${port}`, stop };
  throw new StartRefusal(
    `The application did not start on the restored data: ${said.trim().split('\n').at(-1)}`,
  );
}
