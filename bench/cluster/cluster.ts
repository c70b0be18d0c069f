import { findFreePort } from '../../server/find-free-port.ts';
import { type ApiProcess, buildServer, launchApi } from './api-process.ts';
import { type DataFolder, makeDataFolder } from './data-folder.ts';

/** A data folder with the application that serves it; whichever process that is at the moment. */
export interface Cluster {
  readonly folder: DataFolder;
  api: ApiProcess;
  /** Ends both and leaves nothing behind. */
  close(): Promise<void>;
}

/** The application on a fresh data folder. */
export async function openCluster(aheadMs = 0): Promise<Cluster> {
  buildServer();
  const folder = await makeDataFolder();
  const api = await launchApi({ dataDir: folder.path, port: await findFreePort(), aheadMs });
  const cluster: Cluster = {
    folder,
    api,
    close: () => cluster.api.stop().finally(() => folder.remove()),
  };
  await api.ready().catch(async (error: unknown) => {
    await cluster.close();
    throw error;
  });
  return cluster;
}

/** A proof's own cluster, which goes with it whatever happens. */
export async function withCluster<T>(work: (cluster: Cluster) => Promise<T>, aheadMs = 0): Promise<T> {
  const cluster = await openCluster(aheadMs);
  const endAll = () => void cluster.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endAll);
  return work(cluster).finally(() => cluster.close());
}
