import { startTestApi } from '../api-client.ts';
import { withProofDatabase } from '../proof-database.ts';
import { buildWorld, type World } from './world.ts';

/** The two clinics on an API and a PostgreSQL of their own, for work outside a run of tests. */
export function withProofWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  return withProofDatabase(async (database) => {
    const api = await startTestApi({ database });
    try {
      const world = await buildWorld(api);
      return await work(world).finally(() => world.sql.end());
    } finally {
      await api.close();
    }
  });
}
