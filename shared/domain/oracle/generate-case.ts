/** Random valid raw cases and rules from a seed, leaning toward the edges of the rules. For tests only. */

import { supply } from './oracle.ts';

/** A small seeded generator (mulberry32): the same seed gives the same cases everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const joints = Object.keys(supply);
const nerves = [...new Set(Object.values(supply).flat())];
const sides = ['left', 'right'] as const;
const agents = [
  'lidocaine',
  'lidocaine',
  'mepivacaine',
  'bupivacaine',
  'bupivacaine',
  'levobupivacaine',
  'ropivacaine',
  'chloroprocaine',
  'saline',
  null,
];

export function generateCase(random: () => number): {
  raw: Record<string, unknown>;
  rules: Record<string, unknown>;
} {
  const chance = (probability: number) => random() < probability;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const scoreOn = (scale: string, top = 1) => {
    if (scale === 'vas100') return whole(0, Math.floor(100 * top));
    return scale === 'nrs11' ? whole(0, Math.floor(10 * top)) : whole(0, Math.floor(100 * top)) / 10;
  };

  const homeJoint = whole(0, joints.length - 3);
  const nearJoints = joints.slice(homeJoint, homeJoint + 3);
  const homeSide = pick(sides);
  const side = () => (chance(0.75) ? homeSide : pick(sides));

  function target(procedure: string) {
    if (procedure === 'intra_articular_injection' || chance(0.7)) {
      return { joint: chance(0.95) ? pick(nearJoints) : pick(joints), side: side() };
    }
    return {
      nerve: chance(0.9) ? pick(nearJoints.flatMap((joint) => supply[joint] ?? [])) : pick(nerves),
      side: side(),
    };
  }

  function readings(scale: string, responder: boolean) {
    const times = new Set<number>();
    const schedule = chance(0.7)
      ? [15, 30, 60, 120, 180, 240, 300, 360, 480, 600]
      : Array.from({ length: 10 }, () => whole(0, 1600));
    const length = whole(0, schedule.length);
    for (const minutes of schedule.slice(0, length)) if (chance(0.9)) times.add(minutes);
    return [...times].map((minutes) => ({
      minutes,
      score: chance(0.06) ? null : scoreOn(scale, responder && chance(0.85) ? 0.2 : 1),
      ...(chance(0.03) ? { scale: 'nrs11', score: whole(0, 10) } : {}),
    }));
  }

  function block(at: number, day: number) {
    const procedure = chance(0.9) ? 'medial_branch_block' : 'intra_articular_injection';
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const sites = new Map<string, unknown>();
    for (let count = whole(0, 3); count > 0; count -= 1) {
      const site = chance(0.45)
        ? { joint: pick(nearJoints), side: side() }
        : chance(0.6)
          ? { side: side() }
          : 'overall';
      sites.set(JSON.stringify(site), site);
    }
    const responder = chance(0.7);
    return {
      id: `b${at}`,
      performedAt: chance(0.5)
        ? date
        : `${date}T${String(whole(0, 23)).padStart(2, '0')}:30:00${pick(['Z', '-08:00', '+13:00'])}`,
      procedure,
      targets: Array.from({ length: whole(chance(0.05) ? 0 : 1, 4) }, () => target(procedure)),
      agent: pick(agents),
      steroid: chance(0.1),
      sedation: chance(0.85) ? 'none' : pick(['minimal', 'moderate', 'deep']),
      opioid: chance(0.05),
      vascularUptake: chance(0.9) ? 'none' : pick(['corrected', 'uncorrected']),
      wrongTarget: chance(0.04),
      rescueAnalgesicAtMinutes: chance(0.9) ? null : whole(0, 400),
      series: [...sites.values()].map((site) => {
        const scale = pick(['nrs11', 'nrs11', 'nrs11_tenths', 'vas100']);
        const baseline = chance(0.04) ? pick([null, 0, '4-8']) : scoreOn(scale);
        return {
          site,
          ...(chance(0.05) ? { index: false } : {}),
          scale,
          baseline,
          readings: readings(scale, responder),
          patientStatedPercent: chance(0.7) ? null : whole(0, 1000) / 10,
          functionRestored: pick([null, true, true, false]),
          lateEntry: chance(0.1),
        };
      }),
    };
  }

  let day = 0;
  const blocks = Array.from({ length: whole(1, 4) }, (_, at) => {
    day += pick([0, 1, 7, 13, 14, 15, 40, 183, 360]);
    return block(at, chance(0.05) ? Math.max(0, day - 20) : day);
  });
  const maxAgeDays = chance(0.8) ? null : whole(0, 400);
  const comparator = () => (chance(0.8) ? '>=' : '>');
  const rules = {
    regions: chance(0.8) ? ['cervical', 'thoracic', 'lumbar'] : [pick(['cervical', 'thoracic', 'lumbar'])],
    relief: {
      minPercent: chance(0.05) ? null : pick([0, 30, 50, 50, 60, 70, 75, 80, 80, 80, 100, 33.3, 66.6]),
      comparator: comparator(),
    },
    duration: {
      mode: pick(['none', 'fixed', 'agent_minimum', 'agent_minimum']),
      fixedMinutes: whole(1, 300),
      agentMinimumMinutes: {
        lidocaine: 120,
        mepivacaine: 120,
        bupivacaine: 180,
        levobupivacaine: 180,
        ropivacaine: 180,
        chloroprocaine: 45,
      },
    },
    readings: {
      fromMinutes: pick([1, 15, 15]),
      untilMinutes: pick([1440, 1440, 240]),
      onsetWithinMinutes: 60,
      latestOnsetMinutes: 120,
      startGraceMinutes: 30,
      maxGapMinutes: pick([120, 120, 60]),
    },
    baseline: { minNrs: chance(0.7) ? null : pick([3, 4, 5]), comparator: comparator(), lowNrs: 4 },
    function: { required: chance(0.2) },
    confounders: { sedation: pick(['flag', 'indeterminate']), steroid: pick(['flag', 'indeterminate']) },
    blocks: {
      required: pick([1, 2, 2]),
      minIntervalDays: pick([0, 1, 14]),
      maxIntervalDays: chance(0.85) ? null : whole(20, 200),
      procedures: chance(0.8)
        ? ['medial_branch_block']
        : ['medial_branch_block', 'intra_articular_injection'],
      differentAgentClasses: chance(0.2),
      concordance: chance(0.2) ? 'required' : 'not_required',
      maxAgeDays,
    },
    limits: {
      maxJointLevelsPerSession: pick([null, 1, 2]),
      maxRegionsPerSession: pick([null, 1]),
      diagnosticSessionsPerRegion12Months: pick([null, 1, 2]),
      rfaSessionsPerRegion12Months: null,
      minMonthsBetweenRfa: null,
    },
    repeatAblation: {
      minReliefPercent: null,
      comparator: '>=',
      minReliefWeeks: null,
      functionAlternativePercent: null,
    },
  };
  const raw = {
    id: 'generated',
    policy: { id: 'generated', version: 1, rules },
    ...(maxAgeDays === null
      ? {}
      : { asOf: new Date(Date.UTC(2024, 0, 1 + day + whole(0, 500))).toISOString().slice(0, 10) }),
    blocks,
  };
  return { raw, rules };
}
