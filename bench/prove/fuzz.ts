import { parseArgs } from 'node:util';
import { fuzz } from '../../server/test/fuzz/fuzz.ts';
import { withProofWorld } from '../../server/test/matrix/proof-world.ts';

// npm run prove -- fuzz [--requests N] [--seed S] [--from N]: hostile requests made from the shapes of every route. Exit
// code 1 when one is answered by a fault (5xx), hangs for ten seconds, or stores something though it was refused.

const { values } = parseArgs({
  options: { requests: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
});
const count = wholeNumber(values.requests, 100_000);
const seed = wholeNumber(values.seed, Date.now() % 1_000_000);
const from = wholeNumber(values.from, 0);

console.log(`seed ${seed}`);
await withProofWorld(async (world) => {
  const { byStatus, slowestMs, faults } = await fuzz(world, { seed, from, count }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const isAlive = (await world.api.stranger().get('/readyz')).status === 200;
  for (const fault of faults.slice(0, 50)) console.log(`FAULT ${fault}`);
  const statuses = [...byStatus].sort(([one], [other]) => one - other);
  for (const [status, times] of statuses) console.log(`  ${status}  ${times}`);
  console.log(`slowest answer ${Math.round(slowestMs)} ms, ${isAlive ? 'alive' : 'DEAD'} at the end`);
  const failed = statuses.filter(([status]) => status >= 500).reduce((sum, [, times]) => sum + times, 0);
  const hangs = byStatus.get(-1) ?? 0;
  console.log(
    `${count} hostile requests of seed ${seed}: ${failed} answers 5xx, ${hangs} hangs, ${faults.length} faults in all`,
  );
  process.exitCode = faults.length === 0 && isAlive ? 0 : 1;
});

function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`${text} is not a whole number`);
}
