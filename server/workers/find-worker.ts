import { join } from 'node:path';
import { findProjectRoot } from '../project-root.ts';

/**
 * A thread's program: a bundle beside the server's own. Node runs no TypeScript, so where the server runs from its
 * source (tests), the bundle stands in .cache/workers, where server/test/built-worker.ts puts it.
 */
export function findWorker(name: string): string {
  const folder = import.meta.filename.endsWith('.ts')
    ? join(findProjectRoot(), '.cache', 'workers')
    : import.meta.dirname;
  return join(folder, `${name}.js`);
}
