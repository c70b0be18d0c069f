import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveSameData } from '../record/same-data.ts';

// npm run prove -- same-data [--rounds N]: others are started on a data folder that is in use, is being stopped or was left
// by a kill. One serves, the others refuse in one line, and nothing acknowledged is lost.

const { rounds } = numbersFrom({ rounds: 60 });
await runProof((say) => withCluster((cluster) => proveSameData(cluster, rounds, say)));
