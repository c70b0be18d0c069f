import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from './floor.ts';
import type { LoadResult } from './load.ts';
import { machineLine, row } from './report-table.ts';

export interface Measured extends LoadResult {
  readonly operation: 'score' | 'read';
  readonly server: 'ours' | 'floor';
  readonly round: number;
  readonly cpuSeconds: number;
}

const operations = { score: 'recording a score', read: 'reading an episode and its assessment' } as const;
const leastThroughput = 0.6;
const mostP99 = 3;

/** Medians over the rounds, each round comparing what ran side by side; exit code 1 on a miss. */
export function report(
  measured: readonly Measured[],
  exchanges: Readonly<Record<string, Exchange>>,
  { clients, rounds, seconds }: { clients: number; rounds: number; seconds: number },
): void {
  const figures = [];
  const goals: { what: string; goal: string; value: number; reached: boolean }[] = [];
  for (const operation of ['score', 'read'] as const) {
    const of = (server: Measured['server']) =>
      measured.filter((one) => one.operation === operation && one.server === server);
    const ratio = (figure: (one: Measured) => number) =>
      median(
        of('ours').map(
          (ours) => figure(ours) / figure(of('floor').find(({ round }) => round === ours.round) as Measured),
        ),
      );
    for (const server of ['ours', 'floor'] as const) {
      figures.push(
        row([
          operations[operation],
          server === 'ours' ? 'Facetwise' : 'bare floor',
          median(of(server).map(throughput)).toFixed(0),
          median(of(server).map(({ p50 }) => p50)).toFixed(1),
          median(of(server).map(({ p99 }) => p99)).toFixed(1),
          median(of(server).map(({ cpuSeconds, answered }) => (cpuSeconds / answered) * 1000)).toFixed(2),
        ]),
      );
    }
    const [rate, slowest] = [ratio(throughput), ratio(({ p99 }) => p99)];
    const what = operations[operation];
    goals.push({
      what: `${what}: throughput`,
      goal: `≥ ${leastThroughput}`,
      value: rate,
      reached: rate >= leastThroughput,
    });
    goals.push({ what: `${what}: p99`, goal: `≤ ${mostP99}`, value: slowest, reached: slowest <= mostP99 });
  }
  const sent = Object.entries(exchanges).map(([key, { statements }]) => [
    key.split(/[ /]/)[0] || key.split('/').at(-1),
    statements.length,
  ]);
  const missed = goals.filter(({ reached }) => !reached);
  const lines = [
    '# Speed of the API',
    '',
    '`npm run bench -- api` writes this page. Our built server and a bare `node:http` + `pg` server on the same embedded',
    'PostgreSQL take turns. The floor executes the very statements our server was seen to send for the same request, in',
    `the same transactions, prepared, and answers a body of the same size; nothing else. ${clients} clients keep their`,
    `connections, in a process of their own; ${rounds} rounds of ${seconds} s each, medians; ratios compare within a round.`,
    'Every acknowledged score was found in its table with its audit event and its request.',
    '',
    row([
      'operation',
      'server',
      'requests a second',
      'p50, ms',
      'p99, ms',
      'processor time of the server, ms a request',
    ]),
    row(['---', '---', '---:', '---:', '---:', '---:']),
    ...figures,
    '',
    row(['Facetwise ÷ floor', 'wanted', 'measured', '']),
    row(['---', '---', '---:', '---']),
    ...goals.map(({ what, goal, value, reached }) =>
      row([what, goal, value.toFixed(2), reached ? 'reached' : '**missed**']),
    ),
    '',
    `Statements a request: ${[...new Set(sent.map(([, count]) => count))].join(', ')}.`,
    '',
    machineLine(),
    '',
  ];
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(join('bench', 'results', 'api.md'), lines.join('\n'));
  console.log(lines.join('\n'));
  console.log(
    missed.length === 0 ? 'every goal reached' : `${missed.length} of ${goals.length} goals missed`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function throughput({ answered, seconds }: Measured): number {
  return answered / seconds;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
