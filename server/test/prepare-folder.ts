import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../db/start-database.ts';
import { preparedFolder } from './prepared-folder.ts';

/**
 * Makes the data folder that tests copy, once for all projects of the run; vitest calls the returned function at the
 * end.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[preparedFolder] !== undefined) return undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'facetwise-prepared-'));
  const remove = async () => rmSync(dataDir, { recursive: true, force: true });
  // Whoever interrupts a run is not asked to clean up after it.
  process.once('exit', remove);
  try {
    const database = await startDatabase(
      { databaseUrl: undefined, databaseOwnerUrl: undefined, dataDir },
      {
        say: () => undefined,
        onLost: (reason) => {
          throw reason;
        },
      },
    );
    await database.stop();
  } catch (error) {
    await remove();
    throw error;
  }
  process.env[preparedFolder] = dataDir;
  return remove;
}
