import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveDuplicates } from '../record/duplicates.ts';

// npm run prove -- duplicates [--writes N]: the same POST three times at once and once more cut between commit and answer;
// each is one row.

const { writes } = numbersFrom({ writes: 10_000 });
await runProof((say) => withCluster((cluster) => proveDuplicates(cluster, writes, say)));
