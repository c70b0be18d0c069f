import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { levelStatuses, reasons } from '#shared/domain/answer-vocabulary.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { scales } from '#shared/domain/vocabulary.ts';
import { type Batch, type BatchCount, proveBatch } from '../engine/random-cases.ts';
import { proveGrid } from '../engine/relief-grid.ts';

// npm run prove -- engine [--cases N] [--threads N]: the engine against exact fractions on every pair of scores, and
// against the independent oracle on random cases. Exit code 1 when anything differs.

const casesPerBatch = 5_000;
const firstSeed = 1_000;

if (isMainThread) await proveEngine();
else parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(proveBatch(batch)));

async function proveEngine(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, threads: { type: 'string' } } });
  const cases = wholeNumber(values.cases, 1_000_000);
  const threads = wholeNumber(values.threads, availableParallelism());
  const gridMismatches = printGrid();
  const counts = await spread(batchesOf(cases), threads);
  const caseMismatches = printCases(counts);
  const mismatches = [...gridMismatches, ...caseMismatches];
  for (const mismatch of mismatches.slice(0, 20)) console.log(`DIFFERS ${mismatch}`);
  console.log(`${mismatches.length} mismatches`);
  process.exitCode = mismatches.length === 0 ? 0 : 1;
}

function printGrid(): string[] {
  const policy = presetsById.get('cohen-2020-lumbar');
  if (policy === undefined) throw new Error('the preset is there');
  const mismatches: string[] = [];
  console.log('Pairs of scores × thresholds 1 … 100 % × both comparators, against exact fractions');
  for (const scale of scales) {
    const grid = proveGrid(scale, policy.rules);
    const figures = `${grid.pairs} pairs, ${grid.decisions} decisions, ${grid.met} reach the threshold`;
    console.log(`  ${scale.padEnd(13)} ${figures}, ${grid.mismatches.length} mismatches`);
    mismatches.push(...grid.mismatches);
  }
  return mismatches;
}

function printCases(counts: readonly BatchCount[]): string[] {
  const total = (of: (count: BatchCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const mismatches = counts.flatMap((count) => count.mismatches);
  console.log('Random cases, against the independent oracle');
  const figures = `${total(({ cases }) => cases)} cases, ${total(({ levels }) => levels)} levels`;
  console.log(`  ${figures}, ${mismatches.length} mismatches`);
  for (const status of levelStatuses) {
    console.log(`  ${status.padEnd(32)} ${total(({ statuses }) => statuses[status] ?? 0)}`);
  }
  for (const reason of reasons) {
    console.log(`  ${reason.padEnd(32)} ${total((count) => count.reasons[reason] ?? 0)}`);
  }
  return mismatches;
}

function batchesOf(cases: number): Batch[] {
  return Array.from({ length: Math.ceil(cases / casesPerBatch) }, (_, index) => ({
    seed: firstSeed + index,
    cases: Math.min(casesPerBatch, cases - index * casesPerBatch),
  }));
}

/** Every batch judged once, each thread taking the next one that is left. */
async function spread(batches: readonly Batch[], threads: number): Promise<BatchCount[]> {
  const left = [...batches];
  const counts: BatchCount[] = [];
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url));
    try {
      for (let batch = left.shift(); batch !== undefined; batch = left.shift()) {
        counts.push(await judged(worker, batch));
        if (counts.length % 10 === 0)
          process.stderr.write(`  ${counts.length} of ${batches.length} batches\n`);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
  return counts;
}

function judged(worker: Worker, batch: Batch): Promise<BatchCount> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (count: BatchCount) => {
      worker.off('error', reject);
      resolve(count);
    });
    worker.postMessage(batch);
  });
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${text} is not a whole number above 0`);
}
