import { join } from 'node:path';
import { findProjectRoot } from '../project-root.ts';
import { startChild, type TestChild } from './child-process.ts';

const starter = `const { runnerImport } = await import('vite'); await runnerImport(process.env.FIXTURE, { logLevel: 'silent' });`;

/** The database half of an application on this data folder, in a process that a test may kill. */
export function startEmbeddedApplication(dataDir: string): TestChild {
  const root = findProjectRoot();
  return startChild(process.execPath, ['--input-type=module', '-e', starter], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      FIXTURE: join(root, 'server', 'test', 'embedded-application.ts'),
    },
  });
}
