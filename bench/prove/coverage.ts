import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// npm run prove -- coverage: the engine's own tests run every branch of the engine, or exit code 1.

const folder = join('.cache', 'coverage');
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project=shared',
    'shared/domain',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=shared/domain/*.ts',
    '--coverage.exclude=**/*.test.ts',
    '--coverage.reporter=text',
    '--coverage.reporter=json-summary',
    `--coverage.reportsDirectory=${folder}`,
  ],
  { stdio: 'inherit' },
);

if (status === 0) {
  const { total } = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'));
  console.log(`${total.branches.covered} of ${total.branches.total} branches of shared/domain`);
  process.exitCode = total.branches.covered === total.branches.total ? 0 : 1;
} else process.exitCode = 1;
