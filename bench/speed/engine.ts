import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { assessCase, assessStatuses } from '#shared/domain/assess-case.ts';
import type { Case } from '#shared/domain/case.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { addEffects, effectOf, noEffect } from '#shared/domain/policy-effect.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { statusesByCqlExecution } from '../engine/cql-execution-peer.ts';
import { statusesByJsonRulesEngine } from '../engine/json-rules-engine-peer.ts';
import { casesASecond, secondsOf } from '../engine/stopwatch.ts';
import { type RawCase, twoBlockCases } from '../engine/two-block-cases.ts';

// npm run bench -- engine: how fast cases are judged, beside json-rules-engine and cql-execution in the same run on
// the same cases, one thread each, answers checked equal first. Writes bench/results/engine.md; exit code 1 on a miss.

const casesCompared = 1_000;
const episodesJudged = 100_000;
const policy = presetNamed('medicare-l38801');
const other = presetNamed('cohen-2020-lumbar');

interface Goal {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly reached: boolean;
}

const raw = twoBlockCases(casesCompared);
const parsed = raw.map(parsedCase);
await checkAnswersEqual();
const speeds = await measureSpeeds();
const goals = [...speedGoals(), ...(await effectGoals())];
report();

/** From the raw case to the levels' statuses, reading and refusing included. */
function statusesOf(one: RawCase): string[] {
  return assessStatuses(parsedCase(one), policy).map(
    ({ joint, side, status }) => `${joint} ${side} ${status}`,
  );
}

async function checkAnswersEqual(): Promise<void> {
  const byCql = await statusesByCqlExecution(raw);
  for (const [place, one] of raw.entries()) {
    const ours = statusesOf(one).join();
    const byRules = (await statusesByJsonRulesEngine(one)).join();
    if (ours !== byRules || ours !== byCql[place]?.join()) {
      throw new Error(
        `${one.id}: ${ours}; json-rules-engine ${byRules}; cql-execution ${byCql[place]?.join()}`,
      );
    }
  }
}

async function measureSpeeds() {
  return {
    raw: await casesASecond(raw.length, () => raw.map(statusesOf)),
    statuses: await casesASecond(raw.length, () => parsed.map((one) => assessStatuses(one, policy))),
    whole: await casesASecond(raw.length, () => parsed.map((one) => assessCase(one, policy))),
    jsonRulesEngine: await casesASecond(
      raw.length,
      async () => {
        for (const one of raw) await statusesByJsonRulesEngine(one);
      },
      { rounds: 3 },
    ),
    cqlExecution: await casesASecond(raw.length, () => statusesByCqlExecution(raw), { rounds: 2 }),
  };
}

function speedGoals(): Goal[] {
  const ratio = (peer: number, least: number, name: string): Goal => ({
    what: `raw case to statuses, times the speed of ${name}`,
    measured: `${(speeds.raw / peer).toFixed(1)} ×`,
    goal: `≥ ${least} ×`,
    reached: speeds.raw / peer >= least,
  });
  const speed = (what: string, measured: number, least: number): Goal => ({
    what,
    measured: `${whole(measured)} cases/s`,
    goal: `≥ ${whole(least)} cases/s`,
    reached: measured >= least,
  });
  return [
    ratio(speeds.jsonRulesEngine, 5, 'json-rules-engine'),
    ratio(speeds.cqlExecution, 30, 'cql-execution'),
    speed('statuses from the raw case, reading and refusing included', speeds.raw, 100_000),
    speed('statuses of recorded cases', speeds.statuses, 100_000),
    speed('whole answers with criteria and changedBy', speeds.whole, 10_000),
  ];
}

async function effectGoals(): Promise<Goal[]> {
  const episodes = twoBlockCases(episodesJudged, 2).map((one) => ({
    episodeId: one.id,
    case: parsedCase(one),
  }));
  const tenth = episodes.slice(0, episodes.length / 10);
  const judge = (part: typeof episodes) => () => effectOf(part, policy, other);
  const seconds = Math.min(...[1, 2, 3].map(() => secondsOf(judge(episodes))));
  const tenthSeconds = Math.min(...[1, 2, 3].map(() => secondsOf(judge(tenth))));
  const growth = seconds / (tenthSeconds * 10);
  const kept = memoryGrowth(() => {
    let sum = noEffect();
    for (let from = 0; from < episodes.length; from += 5_000) {
      const { changed: _changed, ...counts } = effectOf(episodes.slice(from, from + 5_000), policy, other);
      sum = addEffects(sum, { ...counts, changed: [] });
    }
    return sum;
  });
  return [
    {
      what: `effect of a policy over ${whole(episodesJudged)} episodes`,
      measured: `${seconds.toFixed(2)} s`,
      goal: '≤ 2 s',
      reached: seconds <= 2,
    },
    {
      what: 'ten times the episodes take ten times as long',
      measured: `${(growth * 10).toFixed(1)} ×`,
      goal: '≤ 13 ×',
      reached: growth <= 1.3,
    },
    {
      what: 'memory kept after another 500,000 episodes',
      measured: `${kept.toFixed(1)} MB`,
      goal: '≤ 5 MB',
      reached: kept <= 5,
    },
  ];
}

/** How much the heap has grown after the same work again and again, in MB. */
function memoryGrowth(work: () => unknown): number {
  const heapAfterCollection = () => {
    (globalThis as { gc?: () => void }).gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  work();
  const before = heapAfterCollection();
  for (let time = 0; time < 5; time += 1) work();
  return Math.max(0, heapAfterCollection() - before);
}

function report(): void {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const missed = goals.filter(({ reached }) => !reached);
  const lines = [
    '# Speed of the engine',
    '',
    '`npm run bench -- engine` writes this page. Two blocks of two levels each, six readings a series, under Medicare',
    'L38801; every engine answers the same cases in the same run on one thread, and every answer was checked equal first.',
    '',
    row(['from the raw case to the statuses of its levels', 'cases a second']),
    row(['---', '---:']),
    row(['Facetwise, reading and refusing included', whole(speeds.raw)]),
    row(['json-rules-engine 7.3.1', whole(speeds.jsonRulesEngine)]),
    row(['cql-execution 3.3.2', whole(speeds.cqlExecution)]),
    '',
    row(['goal', 'wanted', 'measured', '']),
    row(['---', '---:', '---:', '---']),
    ...goals.map(({ what, goal, measured, reached }) =>
      row([what, goal, measured, reached ? 'reached' : '**missed**']),
    ),
    '',
    'The peers judge only what this policy and two blocks need, in their favour. json-rules-engine: engines built once,',
    'facts from the raw readings by its own fact functions, each computed once a run, the first rule that holds stops the',
    'run. cql-execution: one ELM library and one executor for all cases, queries over the raw readings, one expression',
    'asked for. Statuses and whole answers of recorded cases start from cases already read, as stored episodes are.',
    '',
    `Machine: ${cpus()[0]?.model.trim() || process.arch}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}.`,
    `Measured ${new Date().toISOString().slice(0, 10)}; best of several rounds.`,
    '',
  ];
  const text = lines.join('\n');
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(join('bench', 'results', 'engine.md'), text);
  console.log(text);
  console.log(
    missed.length === 0 ? 'every goal reached' : `${missed.length} of ${goals.length} goals missed`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function parsedCase(one: RawCase): Case {
  const read = parseCase(one);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function presetNamed(id: string): Policy {
  const preset = presetsById.get(id);
  if (preset === undefined) throw new Error(`there is no preset ${id}`);
  return preset;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}
