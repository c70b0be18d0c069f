/** Small valid cases and policies for tests, as written on the wire; every part can be replaced. For tests only. */

type Fields = Readonly<Record<string, unknown>>;

/** Two-block policy, 80 %, agent's minimum duration: `changes` replace fields section by section. */
export function samplePolicy(changes: Readonly<Record<string, Fields>> = {}) {
  const rules = {
    relief: { minPercent: 80, comparator: '>=' },
    duration: {
      mode: 'agent_minimum',
      fixedMinutes: null,
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
      fromMinutes: 15,
      untilMinutes: 1440,
      onsetWithinMinutes: 60,
      latestOnsetMinutes: 120,
      startGraceMinutes: 30,
      maxGapMinutes: 120,
    },
    baseline: { minNrs: null, comparator: '>=', lowNrs: 4 },
    function: { required: false },
    confounders: { sedation: 'flag', steroid: 'flag' },
    blocks: {
      required: 2,
      minIntervalDays: 14,
      maxIntervalDays: null,
      procedures: ['medial_branch_block'],
      differentAgentClasses: false,
      concordance: 'not_required',
      maxAgeDays: null,
    },
    limits: {
      maxJointLevelsPerSession: 2,
      maxRegionsPerSession: 1,
      diagnosticSessionsPerRegion12Months: 4,
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
  const changed = Object.entries(rules).map(([section, fields]) => [
    section,
    { ...fields, ...changes[section] },
  ]);
  return {
    id: 'sample',
    version: 1,
    rules: { regions: ['cervical', 'thoracic', 'lumbar'], ...Object.fromEntries(changed) },
  };
}

/** Scores as `{minute: score}`. */
function readings(scores: Readonly<Record<number, number | null>>) {
  return Object.entries(scores).map(([minutes, score]) => ({ minutes: Number(minutes), score }));
}

export function sampleSeries(scores: Readonly<Record<number, number | null>>, changes: Fields = {}) {
  return { site: { side: 'right' }, scale: 'nrs11', baseline: 8, readings: readings(scores), ...changes };
}

/** A lidocaine block of L4-L5 right. */
export function sampleBlock(series: readonly unknown[], changes: Fields = {}) {
  return {
    id: 'b1',
    performedAt: '2026-01-05',
    procedure: 'medial_branch_block',
    targets: [{ joint: 'L4-L5', side: 'right' }],
    agent: 'lidocaine',
    series,
    ...changes,
  };
}

export function sampleCase(blocks: readonly unknown[], changes: Fields = {}) {
  return { policy: samplePolicy(), blocks, ...changes };
}

/** Relief for 120 minutes, over at 180: positive under the sample policy with lidocaine. */
export const goodScores = { 30: 1, 60: 1, 120: 1, 180: 6 };
/** Relief for 240 minutes, over at 300: positive with any agent. */
export const longScores = { 30: 1, 60: 1, 120: 1, 180: 1, 240: 1, 300: 6 };
/** No relief at all: negative. */
export const badScores = { 30: 7, 60: 8 };
