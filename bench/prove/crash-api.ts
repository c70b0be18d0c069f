import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveCrash } from '../record/crash.ts';

// npm run prove -- crash-api [--writes N] [--kills N] [--minutes N]: the API is killed under writers and started again;
// every score that was acknowledged is in the record once, whole.

const size = numbersFrom({ writes: 100_000, kills: 100, minutes: 30 });
await runProof((say) => withCluster((cluster) => proveCrash(cluster, 'api', size, say)));
