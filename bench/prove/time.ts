import { withCluster } from '../cluster/cluster.ts';
import { numbersFrom, runProof } from '../cluster/proof.ts';
import { proveTimes, recordingDay } from '../record/times.ts';
import { zones } from '../record/zone-moments.ts';

// npm run prove -- time [--step N]: blocks and scores around every change of the clock of 2024-2027 in zones with odd
// ones, written with the offset of the moment; plain SQL and the API read the same instants.

const { step } = numbersFrom({ step: 1 });
const size = { zones, years: [2024, 2027], step } as const;
await runProof((say) => withCluster((cluster) => proveTimes(cluster, size, say), recordingDay - Date.now()));
