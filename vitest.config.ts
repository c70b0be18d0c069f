import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './server/test/count-reporter.ts';
import { LongestFirst } from './server/test/longest-first.ts';

const noConsole = './server/test/no-console.ts';

/** What every project has. A wait ends when its condition holds; these limits are for what never comes. */
const usual = {
  setupFiles: [noConsole],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000, interval: 20 } },
  // Two even on two cores: much is waiting for a database. PostgreSQL has connections for four.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  // A file leaves nothing behind it in its process: loading everything anew for each takes longer than the tests.
  isolate: false,
};

/** What starts whole servers and browsers. */
const wholeServers = {
  globalSetup: ['./server/test/prepare-folder.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: usual.expect,
};
/** What holds the product to a time. */
const timed = ['e2e/live.e2e.test.ts', 'server/cli/stop.e2e.test.ts', 'bench/record/record.e2e.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...usual,
          name: 'shared',
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'prisma/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['server/**/*.{db,api,e2e}.test.ts', 'bench/**/*.e2e.test.ts'],
        },
      },
      {
        test: {
          ...usual,
          name: 'db',
          include: ['server/**/*.{db,api}.test.ts'],
          globalSetup: ['./server/test/database-server.ts', './server/test/prepare-folder.ts'],
        },
      },
      {
        test: {
          ...usual,
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [noConsole, './web/test/patience.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts', 'server/cli/*.e2e.test.ts', 'bench/**/*.e2e.test.ts'],
          exclude: timed,
          ...wholeServers,
          // Much of a journey is waiting for a page or a start; more at once than two would only wait for each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'timed',
          include: timed,
          ...wholeServers,
          // With the machine to itself, or their time limits mean nothing.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
