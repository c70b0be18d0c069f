import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, findChromium } from './chromium.mjs';
import { makeReady, root } from './ready.mjs';
import { runCommand } from './ready-error.mjs';

// npm test [-- what vitest takes]: everything, or a part; the last line is the count.

const args = process.argv.slice(2);
// A developer's own settings, above all a database, are no business of the tests.
const settings = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'BACKUP_DATABASE_URL',
  'DATA_DIR',
  'SECRET_KEY',
  'APP_ORIGIN',
  'TRUST_PROXY',
  'METRICS_PORT',
  'LOG_LEVEL',
  'NODE_ENV',
];

await runCommand(async () => {
  await makeReady({ withDev: true });
  const chromium = args.length === 0 ? ensureChromium() : (process.env.CHROMIUM_PATH ?? findChromium());
  const folder = mkdtempSync(join(tmpdir(), 'facetwise-counts-'));
  const counts = join(folder, 'counts.json');
  const env = { ...process.env, FACETWISE_COUNTS: counts, ...(chromium && { CHROMIUM_PATH: chromium }) };
  for (const name of settings) delete env[name];
  const code = await runVitest(env);
  const { passed, failed } = readCounts(counts, code);
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;
});

function runVitest(env) {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  // The terminal's Ctrl-C reaches vitest as well, which ends its database; we wait for that.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

function readCounts(file, code) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // vitest did not get as far as counting.
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}
