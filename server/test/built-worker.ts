import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildBundle } from '../cli/bundle.mjs';
import { findProjectRoot } from '../project-root.ts';
import { findWorker } from '../workers/find-worker.ts';

/** Bundles a thread's program from the sources as they are now, as the build does; answers its file. */
export async function buildWorker(source: string, name: string): Promise<string> {
  const root = findProjectRoot();
  const file = findWorker(name);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), 'build-'));
  try {
    await buildBundle({ root, entry: join(root, source), name, folder });
    await rename(join(folder, `${name}.js`), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return file;
}
