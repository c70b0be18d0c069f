import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// npm run prove -- mutation [--of access] [--mutate FILES] [--concurrency N]: how many deliberate mistakes in the engine, or
// in who may do what and what a request may say, their tests notice. Below the goal the exit code is 1.

const targets = {
  engine: { goal: 95, mutate: 'shared/domain/*.ts', leftOut: ['server'] },
  access: {
    goal: 85,
    mutate: [
      'shared/access/*.ts',
      'shared/contract/*.ts',
      ...['preconditions', 'refuse-strangers', 'session-cookie', 'one-time-token'],
      ...['parse-request', 'field-errors', 'unstorable'],
    ]
      .map((name) => (name.includes('/') ? name : `server/http/${name}.ts`))
      .join(','),
    leftOut: ['api', 'audit', 'backup', 'cli', 'db', 'metrics', 'test'].map((name) => `server/${name}`),
  },
} as const;
const folder = join('.cache', 'mutation');
const report = join(folder, 'mutation.json');

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { of: text, mutate: text, concurrency: text } });
const of = values.of === 'access' ? 'access' : 'engine';
const { goal, leftOut } = targets[of];
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'config.json'),
  JSON.stringify(config(values.mutate ?? targets[of].mutate), null, 2),
);
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    join(folder, 'config.json'),
    ...(values.concurrency === undefined ? [] : ['--concurrency', values.concurrency]),
  ],
  { stdio: 'inherit', env: { ...process.env, MUTATION_OF: of } },
);
if (status === 0) printScore();
else process.exitCode = 1;

function config(mutate: string) {
  return {
    testRunner: 'engine',
    plugins: [resolve('bench', 'engine', 'mutation-runner.mjs')],
    mutate: [...mutate.split(','), '!**/*.test.ts'],
    ignorePatterns: ['.cache', '.data', 'dist', 'docs', 'e2e', 'prisma', 'web', 'tsconfig.json', ...leftOut],
    // Stryker would rewrite tsconfig.json with TypeScript's old programming interface, which TypeScript 7 has not.
    tsconfigFile: 'not-needed.json',
    tempDirName: join(folder, 'sandbox'),
    reporters: ['json', 'progress-append-only', 'event-recorder'],
    // Written one by one, so that a long run can be looked at before its end.
    eventReporter: { baseDir: join(folder, 'events') },
    jsonReporter: { fileName: report },
    coverageAnalysis: 'perTest',
    // Long enough that a busy machine never counts as a mistake noticed.
    timeoutMS: 120_000,
    checkers: [],
  };
}

function printScore(): void {
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const mutants = Object.entries(files).flatMap(([file, entry]) =>
    entry.mutants.map((mutant) => ({ file, ...mutant })),
  );
  const noticed = mutants.filter(({ status: found }) => found === 'Killed' || found === 'Timeout').length;
  const missed = mutants.filter(({ status: found }) => found === 'Survived' || found === 'NoCoverage');
  for (const { file, mutatorName, replacement, location } of missed) {
    const { line, column } = location.start;
    console.log(`missed ${file}:${line}:${column} ${mutatorName} → ${replacement?.replaceAll(/\s+/g, ' ')}`);
  }
  const score = (noticed / (noticed + missed.length)) * 100;
  const figures = `${noticed} of ${noticed + missed.length} mistakes noticed`;
  console.log(`${figures}: ${(Math.floor(score * 10) / 10).toFixed(1)} %, goal ${goal} %`);
  process.exitCode = score >= goal ? 0 : 1;
}
