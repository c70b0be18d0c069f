import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveCrash } from '../record/crash.ts';

// npm run prove -- crash-db [--writes N] [--kills N] [--minutes N]: PostgreSQL and its children are killed under writers
// and the API brings it back; every score that was acknowledged is in the record once, whole.

const size = numbersFrom({ writes: 100_000, kills: 100, minutes: 30 });
await runProof((say) => withCluster((cluster) => proveCrash(cluster, 'database', size, say)));
