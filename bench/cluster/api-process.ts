import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '../../server/find-free-port.ts';
import { findProjectRoot } from '../../server/project-root.ts';
import { startChild, type TestChild } from '../../server/test/child-process.ts';

/** A server as users run it, in a process that a proof may kill. */
export interface ApiProcess {
  readonly origin: string;
  readonly child: TestChild;
  /** Resolves when it serves; fails with what it said when it ends before. */
  ready(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ApiSettings {
  readonly dataDir: string;
  readonly port?: number;
  /** When it is to share a database that runs already. */
  readonly databaseUrl?: string;
  /** How far its clock is ahead of this machine's. */
  readonly aheadMs?: number;
}

const root = findProjectRoot();
const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
const build = `const made = await import('./server/cli/ready.mjs'); await made.ensureGenerated(); await made.ensureServerBuilt();`;

/** The server that `npm start` would run is built. */
export function buildServer(): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], { cwd: root, stdio: [...stdio] });
}

/** Loaded before the server: every clock it reads is ahead. */
const clockAhead = (ms: number) => `const Real = Date; globalThis.Date = class Date extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ${ms}); }
  static now() { return Real.now() + ${ms}; }
};`;

export async function launchApi({ dataDir, port, databaseUrl, aheadMs }: ApiSettings): Promise<ApiProcess> {
  const portNumber = port ?? (await findFreePort());
  const around = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const preload = aheadMs ? [`--import=data:text/javascript,${encodeURIComponent(clockAhead(aheadMs))}`] : [];
  const child = startChild(process.execPath, [...preload, join(root, 'dist', 'server', 'main.js')], {
    cwd: root,
    env: {
      ...Object.fromEntries(around),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(portNumber),
      LOG_LEVEL: 'error',
      // One session stands for a whole ward here.
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
    const hasEnded = child.process.exitCode !== null || child.process.signalCode !== null;
    const ended = hasEnded ? undefined : once(child.process, 'exit');
    child.process.kill(signal);
    await ended;
  };
  return {
    origin: `http://127.0.0.1:${portNumber}`,
    child,
    ready: async () => void (await child.hear(/Facetwise is ready on/)),
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
  };
}
