import { badScores, goodScores, longScores, sampleBlock, sampleSeries } from './sample-case.ts';

type Fields = Readonly<Record<string, unknown>>;
type Rules = Readonly<Record<string, Fields>>;
type Explained = readonly [title: string, blocks: readonly unknown[], rules?: Rules, asOf?: string];

const one: Rules = { blocks: { required: 1 } };
const block = (scores: Readonly<Record<number, number | null>>, changes: Fields = {}, series: Fields = {}) =>
  sampleBlock([sampleSeries(scores, series)], changes);
const good = (changes: Fields = {}, series: Fields = {}) => block(goodScores, changes, series);
const second = (changes: Fields = {}) => ({ id: 'b2', performedAt: '2026-01-19', ...changes });
const baseline = (
  value: unknown,
  scores: Readonly<Record<number, number>> = goodScores,
  changes: Fields = {},
) => block(scores, {}, { baseline: value, ...changes });
const bothClasses: Rules = { blocks: { differentAgentClasses: true }, duration: { mode: 'none' } };
const concordance: Rules = { blocks: { concordance: 'required' }, duration: { mode: 'none' } };
const strict: Rules = { ...one, confounders: { sedation: 'indeterminate', steroid: 'indeterminate' } };
const needsFunction: Rules = { ...one, function: { required: true } };
const noThreshold: Rules = { ...one, relief: { minPercent: null } };
const injection = { procedure: 'intra_articular_injection' };

/** Small cases whose criteria stand word for word in explained-cases.txt. For tests only. */
export const explainedCases: readonly Explained[] = [
  ['One block is enough', [good()], one],
  [
    'Nerves of two levels, scored together',
    [good({ targets: ['L3', 'L4', 'L5-DR'].map((nerve) => ({ nerve, side: 'right' })) })],
    one,
  ],
  [
    'An injection, where injections count',
    [good(injection)],
    { blocks: { required: 1, procedures: ['medial_branch_block', 'intra_articular_injection'] } },
  ],
  ['Two blocks that fit', [good(), block(longScores, second({ agent: 'bupivacaine' }))]],
  [
    'Two blocks, everything asked for, and recent',
    [good(), block(longScores, second({ agent: 'bupivacaine' }))],
    { blocks: { differentAgentClasses: true, concordance: 'required', maxIntervalDays: 30, maxAgeDays: 10 } },
    '2026-01-29',
  ],
  [
    'Two blocks, everything asked for, too old',
    [good(), block(longScores, second({ agent: 'bupivacaine' }))],
    { blocks: { differentAgentClasses: true, concordance: 'required', maxIntervalDays: 30, maxAgeDays: 10 } },
    '2026-01-30',
  ],
  ['One of two blocks', [good()]],
  ['Two good blocks where one is enough', [good(), good(second())], one],
  [
    'Two blocks that fit, then an open one',
    [good(), good(second()), block({ 30: null }, { id: 'b3', performedAt: '2026-03-01' })],
  ],
  [
    'Two blocks a day apart',
    [good(), good(second({ performedAt: '2026-01-06' }))],
    { blocks: { differentAgentClasses: true, concordance: 'required', minIntervalDays: 14 } },
  ],
  [
    'Two blocks on one day, no least distance',
    [good(), good(second({ performedAt: '2026-01-05' }))],
    { blocks: { minIntervalDays: 0 } },
  ],
  [
    'The second of two negative',
    [good(), block(badScores, second())],
    { blocks: { maxAgeDays: 10 } },
    '2026-01-29',
  ],
  ['The first of two negative', [block(badScores), good(second())]],
  ['The second of two open', [good(), block({ 30: null }, second())]],
  ['The first of two open', [block({ 30: null }), good(second())]],
  ['A negative block where one is enough', [good(), block(badScores, second())], one],
  ['Both agents of one class', [good(), good(second())], bothClasses],
  ['The second agent not recorded', [good(), good(second({ agent: null }))], bothClasses],
  ['The first agent not recorded', [good({ agent: null }), good(second())], bothClasses],
  [
    'Neither class nor concordance as asked',
    [good(), good(second())],
    { blocks: { differentAgentClasses: true, concordance: 'required' } },
  ],
  ['Discordant', [block(longScores), good(second({ agent: 'bupivacaine' }))], concordance],
  [
    'Discordant, and only shown',
    [block(longScores), good(second({ agent: 'bupivacaine' }))],
    { duration: { mode: 'none' } },
  ],
  ['Durations overlap', [good(), good(second({ agent: 'bupivacaine' }))], concordance],
  ['No baseline', [baseline(null)], one],
  ['A range as baseline', [baseline('4-8')], one],
  ['A baseline of 0', [baseline(0)], one],
  [
    'A baseline below the minimum',
    [baseline(4, { 30: 0 })],
    { ...one, baseline: { minNrs: 5 }, duration: { mode: 'none' } },
  ],
  [
    'A baseline at the minimum, in mm',
    [baseline(50, { 30: 5 }, { scale: 'vas100' })],
    { ...one, baseline: { minNrs: 5 }, duration: { mode: 'none' } },
  ],
  [
    'A baseline at a strict minimum, in tenths',
    [baseline(5, { 30: 0.5 }, { scale: 'nrs11_tenths' })],
    { ...one, baseline: { minNrs: 5, comparator: '>' }, duration: { mode: 'none' } },
  ],
  ['No score after the block', [block({})], one],
  ['Scores missing and left out', [block({ 5: 1, 30: 1, 60: null, 90: null, 120: 1, 180: 6, 2000: 1 })], one],
  ['One score, one missing, one left out', [block({ 5: 1, 30: 1, 60: null })], one],
  ['No relief', [block(badScores)], { ...one, relief: { minPercent: 80, comparator: '>' } }],
  [
    'Exactly the threshold, where more is asked',
    [block({ 30: 2, 60: 8 })],
    { ...one, relief: { minPercent: 75, comparator: '>' } },
  ],
  ['No early score', [block({ 61: 8 })], one],
  ['First score at the onset minute', [block({ 60: 8 })], one],
  ['Relief first seen at the latest minute', [block({ 30: 8, 120: 1, 240: 1 })], one],
  ['Relief first seen too late', [block({ 30: 8, 121: 1, 241: 1 })], one],
  ['A duration in minutes, met', [good()], { ...one, duration: { mode: 'fixed', fixedMinutes: 120 } }],
  ['A duration in minutes, open', [good()], { ...one, duration: { mode: 'fixed', fixedMinutes: 121 } }],
  ['A duration in minutes, short', [good()], { ...one, duration: { mode: 'fixed', fixedMinutes: 180 } }],
  ['A duration whose end was not seen', [block({ 30: 1, 60: 1 })], one],
  ['A gap in the scores', [block({ 30: 1, 200: 1 })], one],
  ['An agent not recorded', [good({ agent: null })], one],
  ['No duration asked', [good({ agent: null })], { ...one, duration: { mode: 'none' } }],
  ['Function restored', [good({}, { functionRestored: true })], needsFunction],
  ['Function not restored', [good({}, { functionRestored: false })], needsFunction],
  ['Function not recorded', [good()], needsFunction],
  ['Function asked for, no relief', [block(badScores, {}, { functionRestored: true })], needsFunction],
  [
    'Function restored, under a sedative',
    [good({ sedation: 'deep' }, { functionRestored: true })],
    { ...strict, ...needsFunction },
  ],
  [
    'Function restored, with a steroid',
    [good({ steroid: true }, { functionRestored: true })],
    { ...strict, ...needsFunction },
  ],
  ['Function restored, not asked for', [good({}, { functionRestored: true })], one],
  ['Function not restored, not asked for', [good({}, { functionRestored: false })], one],
  ['Uptake, no relief', [block(badScores, { vascularUptake: 'uncorrected' })], one],
  ['Uptake, relief all the same', [good({ vascularUptake: 'uncorrected' })], one],
  [
    'Every confounder, flagged only',
    [good({ vascularUptake: 'uncorrected', opioid: true, steroid: true })],
    one,
  ],
  [
    'Every confounder, all of them asked about',
    [good({ vascularUptake: 'uncorrected', opioid: true, steroid: true })],
    strict,
  ],
  ['A steroid asked about', [good({ steroid: true })], strict],
  ['No confounder, sedation asked about', [good()], { ...one, confounders: { sedation: 'indeterminate' } }],
  ['No threshold', [good()], noThreshold],
  ['No threshold, nothing scored', [block({ 30: null })], noThreshold],
  ['No threshold, no baseline', [baseline(null)], noThreshold],
  ['No threshold, no block that counts', [good({ agent: 'saline' })], noThreshold],
  ['Saline', [good({ agent: 'saline' })], one],
  ['An injection, where only blocks count', [good({ ...injection, agent: null })], one],
  ['A wrong target', [good({ wrongTarget: true })], one],
  ['No scores for the level', [sampleBlock([])], one],
  [
    'The last block that covers it set aside, an earlier one counts',
    [good(), good(second({ agent: 'saline' }))],
    one,
  ],
  [
    'Only blocks set aside: the last one shows',
    [good({ wrongTarget: true }), good(second({ agent: 'saline' }))],
    one,
  ],
];
