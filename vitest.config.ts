import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './server/test/count-reporter.ts';

const noConsole = './server/test/no-console.ts';
const webSetup = ['./web/test/setup.ts'].filter((file) => existsSync(file));

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      {
        test: {
          name: 'shared',
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'prisma/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['server/**/*.{db,api,e2e}.test.ts', 'bench/**/*.e2e.test.ts'],
          setupFiles: [noConsole],
        },
      },
      {
        test: {
          name: 'db',
          include: ['server/**/*.{db,api}.test.ts'],
          globalSetup: ['./server/test/database-server.ts'],
          setupFiles: [noConsole],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [noConsole, ...webSetup],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts', 'server/cli/*.e2e.test.ts', 'bench/**/*.e2e.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each starts whole servers: one at a time, after everything else, or their time limits mean nothing.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
