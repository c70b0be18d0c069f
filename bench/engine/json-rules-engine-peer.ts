import { type Almanac, Engine, type RuleProperties } from 'json-rules-engine';
import type { RawBlock, RawCase, RawReading, RawSeries } from './two-block-cases.ts';

/**
 * The rules of Medicare L38801 for two blocks, for json-rules-engine: conditions over facts, facts by fact functions
 * from the raw readings, computed once a run by its almanac. Engines are built once; the first rule that holds stops
 * the run. Only what this policy and two blocks need is here, which favours it.
 */

const supply: Readonly<Record<string, readonly string[]>> = {
  'L1-L2': ['T12', 'L1'],
  'L2-L3': ['L1', 'L2'],
  'L3-L4': ['L2', 'L3'],
  'L4-L5': ['L3', 'L4'],
  'L5-S1': ['L4', 'L5-DR'],
};
const agentMinutes: Readonly<Record<string, number>> = {
  lidocaine: 120,
  mepivacaine: 120,
  bupivacaine: 180,
  levobupivacaine: 180,
  ropivacaine: 180,
  chloroprocaine: 45,
};

interface Run {
  readonly onset: number;
  readonly atLeast: number;
  readonly lessThan: number | null;
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const rules = (list: readonly [event: string, ...conditions: ReturnType<typeof is>[]][]): RuleProperties[] =>
  list.map(([type, ...conditions], index) => ({
    priority: list.length - index,
    conditions: { all: conditions },
    event: { type },
  }));

const seriesEngine = firstRuleEngine(
  rules([
    ['not_interpretable', is('wrongTarget', 'equal', true)],
    ['not_interpretable', is('hasBaseline', 'equal', false)],
    ['not_interpretable', is('onlyOtherScales', 'equal', true)],
    ['indeterminate', is('eligibleCount', 'equal', 0)],
    ['indeterminate', is('meets', 'equal', false), is('firstMinutes', 'greaterThan', 60)],
    ['indeterminate', is('meets', 'equal', false), is('uncorrectedUptake', 'equal', true)],
    ['negative', is('meets', 'equal', false)],
    ['indeterminate', is('onset', 'greaterThan', 120)],
    ['indeterminate', is('agent', 'equal', null)],
    ['positive', is('longEnough', 'equal', true)],
    ['indeterminate', is('tooShort', 'equal', true), is('uncorrectedUptake', 'equal', true)],
    ['negative', is('tooShort', 'equal', true)],
    ['indeterminate'],
  ]),
);
seriesEngine.addFact('wrongTarget', async (_, almanac) => (await blockOf(almanac)).wrongTarget);
seriesEngine.addFact('agent', async (_, almanac) => (await blockOf(almanac)).agent);
seriesEngine.addFact(
  'uncorrectedUptake',
  async (_, almanac) => (await blockOf(almanac)).vascularUptake === 'uncorrected',
);
seriesEngine.addFact('hasBaseline', async (_, almanac) => {
  const { baseline } = await seriesOf(almanac);
  return typeof baseline === 'number' && baseline > 0;
});
seriesEngine.addFact('onlyOtherScales', async (_, almanac) => {
  const { readings, scale } = await seriesOf(almanac);
  const scored = readings.filter(({ score }) => score !== null);
  return scored.length > 0 && scored.every((reading) => (reading.scale ?? scale) !== scale);
});
seriesEngine.addFact('eligible', async (_, almanac) => {
  const { readings, scale } = await seriesOf(almanac);
  const rescue = (await blockOf(almanac)).rescueAnalgesicAtMinutes;
  return readings
    .filter(
      (reading) =>
        reading.score !== null &&
        (reading.scale ?? scale) === scale &&
        reading.minutes >= 15 &&
        reading.minutes <= 1440 &&
        (rescue === null || reading.minutes < rescue),
    )
    .sort((a, b) => a.minutes - b.minutes);
});
seriesEngine.addFact('eligibleCount', async (_, almanac) => (await eligibleOf(almanac)).length);
seriesEngine.addFact('firstMinutes', async (_, almanac) => (await eligibleOf(almanac))[0]?.minutes);
seriesEngine.addFact('run', async (_, almanac) => runOf(await eligibleOf(almanac), await seriesOf(almanac)));
seriesEngine.addFact('meets', async (_, almanac) => (await almanac.factValue<Run | null>('run')) !== null);
seriesEngine.addFact('onset', async (_, almanac) => (await almanac.factValue<Run>('run')).onset);
seriesEngine.addFact('longEnough', async (_, almanac) => {
  const { atLeast } = await almanac.factValue<Run>('run');
  return atLeast >= (await minutesRequired(almanac));
});
seriesEngine.addFact('tooShort', async (_, almanac) => {
  const { lessThan } = await almanac.factValue<Run>('run');
  return lessThan !== null && lessThan <= (await minutesRequired(almanac));
});

const levelEngine = firstRuleEngine(
  rules([
    ['no_qualifying_block', is('usedCount', 'equal', 0)],
    ['indeterminate_review', is('lastResponse', 'notIn', ['positive', 'negative'])],
    ['criteria_not_met', is('lastResponse', 'equal', 'negative')],
    ['needs_confirmatory_block', is('earlierResponse', 'notEqual', 'positive')],
    ['interval_violation', is('daysBetween', 'lessThan', 14)],
    ['possible_candidate_review'],
  ]),
);
interface Used {
  readonly performedAt: string;
  readonly response: string;
}
levelEngine.addFact('used', async (_, almanac) => {
  const { blocks } = await almanac.factValue<RawCase>('case');
  const level = await almanac.factValue<RawSeries['site']>('level');
  const used: Used[] = [];
  for (const block of blocks) {
    if (block.procedure !== 'medial_branch_block' || block.wrongTarget || block.agent === 'saline') continue;
    if (!covers(block, level)) continue;
    const series = block.series.find(({ site }) => site.joint === level.joint && site.side === level.side);
    if (series === undefined) continue;
    const { events } = await seriesEngine.run({ block, series });
    used.push({ performedAt: block.performedAt, response: events[0]?.type ?? '' });
  }
  return used;
});
levelEngine.addFact('usedCount', async (_, almanac) => (await usedOf(almanac)).length);
levelEngine.addFact('lastResponse', async (_, almanac) => (await usedOf(almanac)).at(-1)?.response);
levelEngine.addFact(
  'earlierResponse',
  async (_, almanac) => (await usedOf(almanac)).at(-2)?.response ?? null,
);
levelEngine.addFact('daysBetween', async (_, almanac) => {
  const [earlier, last] = await usedOf(almanac);
  return (Date.parse(last?.performedAt ?? '') - Date.parse(earlier?.performedAt ?? '')) / 86_400_000;
});

/** The statuses of every covered level, as `joint side status`. */
export async function statusesByJsonRulesEngine(raw: RawCase): Promise<string[]> {
  const statuses: string[] = [];
  for (const level of coveredLevels(raw)) {
    const { events } = await levelEngine.run({ case: raw, level });
    statuses.push(`${level.joint} ${level.side} ${events[0]?.type}`);
  }
  return statuses;
}

function firstRuleEngine(list: readonly RuleProperties[]): Engine {
  const engine = new Engine([...list]);
  engine.on('success', () => engine.stop());
  return engine;
}

function coveredLevels({ blocks }: RawCase): RawSeries['site'][] {
  return Object.keys(supply).flatMap((joint) =>
    ['left', 'right']
      .map((side) => ({ joint, side }))
      .filter((level) => blocks.some((block) => covers(block, level))),
  );
}

function covers({ procedure, targets }: RawBlock, { joint, side }: RawSeries['site']): boolean {
  const injected = procedure !== 'medial_branch_block';
  const needed = injected ? [joint] : (supply[joint] ?? []);
  return needed.every((name) =>
    targets.some(
      (target) =>
        target.side === side &&
        (injected ? 'joint' in target && target.joint === name : target.nerve === name),
    ),
  );
}

function runOf(eligible: readonly RawReading[], { baseline }: RawSeries): Run | null {
  const meets = ({ score }: RawReading) => (Number(baseline) - Number(score)) * 100 >= 80 * Number(baseline);
  const start = eligible.findIndex(meets);
  const first = eligible[start];
  if (first === undefined) return null;
  let last = first;
  let lessThan: number | null = null;
  for (const reading of eligible.slice(start + 1)) {
    if (reading.minutes - last.minutes > 120) break;
    if (!meets(reading)) {
      lessThan = reading.minutes - (eligible[start - 1]?.minutes ?? 0);
      break;
    }
    last = reading;
  }
  const sureFrom = first.minutes <= 30 && start === 0 ? 0 : first.minutes;
  return { onset: first.minutes, atLeast: last.minutes - sureFrom, lessThan };
}

async function minutesRequired(almanac: Almanac): Promise<number> {
  return agentMinutes[(await blockOf(almanac)).agent ?? ''] ?? 0;
}
const blockOf = (almanac: Almanac) => almanac.factValue<RawBlock>('block');
const seriesOf = (almanac: Almanac) => almanac.factValue<RawSeries>('series');
const eligibleOf = (almanac: Almanac) => almanac.factValue<RawReading[]>('eligible');
const usedOf = (almanac: Almanac) => almanac.factValue<Used[]>('used');
