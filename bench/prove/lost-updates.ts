import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveNoLostUpdates } from '../record/lost-updates.ts';

// npm run prove -- lost-updates [--writers N] [--edits N] [--records N]: writers over two API processes raise one number
// of a few records; no raise is lost.

const size = numbersFrom({ writers: 100, edits: 100, records: 10 });
await runProof((say) => withCluster((cluster) => proveNoLostUpdates(cluster, size, say)));
