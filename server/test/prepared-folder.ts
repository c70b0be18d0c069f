import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where a run of tests keeps a data folder that was started once and stopped; outside a run it is not set. */
export const preparedFolder = 'FACETWISE_PREPARED_FOLDER';

/**
 * A data folder of a test's own: as after a first start, or empty where nothing prepared one. Making a cluster and
 * bringing it up to date costs seconds; tests of the first start itself begin with an empty folder.
 */
export async function makeTestDataDir(name: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), name));
  const prepared = process.env[preparedFolder];
  // With owners and modes: started by root, the server's files belong to another account.
  if (prepared !== undefined) await promisify(execFile)('cp', ['-a', `${prepared}/.`, dataDir]);
  return dataDir;
}
