import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationRole } from '../../server/db/application-database.ts';
import { applicationUrl, embeddedUrl } from '../../server/db/connection-url.ts';
import { provideBinaries } from '../../server/db/postgres-binaries.ts';
import { readPasswords } from '../../server/db/postgres-cluster.ts';
import { findPostgresHome } from '../../server/db/postgres-home.ts';
import { stopPostmaster } from '../../server/db/postmaster.ts';
import { makeTestDataDir } from '../../server/test/prepared-folder.ts';

/** A data folder of a proof's own. Its addresses are read anew each time: a server that comes back may have moved. */
export interface DataFolder {
  readonly path: string;
  /** As the application connects. */
  url(): Promise<string>;
  /** As the server's superuser, who sees every clinic. */
  superuserUrl(): Promise<string>;
  postmaster(): Promise<{ readonly pid: number; readonly port: number }>;
  remove(): Promise<void>;
}

export async function makeDataFolder(): Promise<DataFolder> {
  const path = await makeTestDataDir('facetwise-proof-');
  const home = await findPostgresHome(path, () => undefined);
  const postmaster = async () => {
    const [pid, , , port] = (await readFile(join(home.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(pid), port: Number(port) };
  };
  return {
    path,
    postmaster,
    url: async () => {
      const [{ port }, { application }] = [await postmaster(), await readPasswords(home)];
      return applicationUrl(embeddedUrl(port, applicationRole, application, 'facetwise'));
    },
    superuserUrl: async () => {
      const [{ port }, { superuser }] = [await postmaster(), await readPasswords(home)];
      return embeddedUrl(port, 'postgres', superuser, 'facetwise');
    },
    remove: async () => {
      // Still running only where its application was killed last.
      const isRunning = await postmaster().catch(() => undefined);
      const binaries = isRunning && (await provideBinaries(home.folder));
      if (binaries) await stopPostmaster({ home, binaries, superuserPassword: '' });
      for (const folder of [home.folder, path]) await rm(folder, { recursive: true, force: true });
    },
  };
}
