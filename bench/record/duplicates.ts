import { checkRecord } from '../cluster/check-record.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { startCuttingProxy } from '../cluster/cutting-proxy.ts';
import { type Acknowledged, plantClinics, record, type Slot, slotsOf, writingOf } from '../cluster/ledger.ts';
import type { Proof, Say } from '../cluster/proof.ts';

const atOnce = 3;
const workers = 8;

/**
 * Every score is sent three times at once, and once more over a connection that is cut when the answer comes. With every
 * second score the cut one goes first, so that the three are the client's second try of what is stored already.
 */
export async function proveDuplicates(cluster: Cluster, writes: number, say: Say): Promise<Proof> {
  const clinics = await plantClinics(cluster.folder, 'Duplicates', writes);
  const slots = slotsOf(clinics, writes);
  const proxy = await startCuttingProxy(cluster.api.origin);
  const ledger: Acknowledged[] = [];
  let [next, unseen] = [0, 0];
  const work = async () => {
    for (let index = next++; index < slots.length; index = next++) {
      const slot = slots[index];
      if (slot === undefined) return;
      const stored = await sendAgainAndAgain(slot, index % 2 === 0, cluster.api.origin, proxy.origin);
      if (stored.wasStoredUnseen) unseen += 1;
      ledger.push(stored);
      if (ledger.length % 1_000 === 0) say(`  ${ledger.length} of ${writes}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  proxy.close();
  say(`${proxy.cuts()} answers cut; ${unseen} scores were stored by a request whose answer nobody saw`);
  const { rows, lost, wrong } = await checkRecord(cluster.folder, ledger);
  for (const line of wrong) say(`WRONG: ${line}`);
  const isProven =
    rows === writes && lost === 0 && wrong.length === 0 && proxy.cuts() === writes && unseen >= writes / 4;
  return {
    isProven,
    figure: `${rows} rows of ${writes} scores, each sent ${atOnce} times at once and once cut`,
  };
}

/** One score, as often as a bad connection and an impatient thumb would send it; all answers must be the same. */
async function sendAgainAndAgain(
  slot: Slot,
  cutFirst: boolean,
  origin: string,
  cutting: string,
): Promise<Acknowledged> {
  const writing = writingOf(slot);
  const cut = async () => {
    const answer = await slot.send(cutting, writing.sent).catch(() => undefined);
    if (answer !== undefined) throw new Error('an answer came through the cut');
  };
  if (cutFirst) await cut();
  const tries = Array.from({ length: atOnce }, () => record(writing, () => origin));
  const [[first, ...others]] = await Promise.all([Promise.all(tries), cutFirst ? undefined : cut()]);
  if (first === undefined || others.some(({ said }) => said !== first.said)) {
    throw new Error('the same request was answered in two ways');
  }
  return first;
}
