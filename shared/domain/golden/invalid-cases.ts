import { goodScores, sampleBlock, sampleCase, sampleSeries } from './sample-case.ts';

type Fields = Record<string, unknown>;
const inCase = (changes: Fields) => sampleCase([sampleBlock([sampleSeries(goodScores)])], changes);
export const inBlock = (changes: Fields) => sampleCase([sampleBlock([sampleSeries(goodScores)], changes)]);
export const inSeries = (changes: Fields) => sampleCase([sampleBlock([sampleSeries(goodScores, changes)])]);
export const withReadings = (...readings: unknown[]) => inSeries({ readings });
const without = (object: Fields, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

const series = 'blocks[0].series[0]';
const block = sampleBlock([sampleSeries(goodScores)]);

/** What is written, and the one problem it must give: `code path`. For tests only. */
export const invalidCases: readonly (readonly [string, unknown, string])[] = [
  ['no object', 7, 'wrong_type '],
  ['a list', [], 'wrong_type '],
  ['null', null, 'wrong_type '],
  ['unknown key of a case', inCase({ patient: 'x' }), 'unknown_key patient'],
  [
    'prototype key',
    JSON.parse(`{"__proto__": {}, ${JSON.stringify(inCase({})).slice(1)}`),
    'unknown_key __proto__',
  ],
  ['inherited key', inBlock({ constructor: 1 }), 'unknown_key blocks[0].constructor'],
  ['id not a text', inCase({ id: 7 }), 'wrong_type id'],
  ['asOf null', inCase({ asOf: null }), 'wrong_type asOf'],
  ['asOf not a day', inCase({ asOf: '2026-02-30' }), 'not_a_day asOf'],
  ['no blocks', without(inCase({}), 'blocks'), 'missing_field blocks'],
  ['blocks not a list', inCase({ blocks: {} }), 'wrong_type blocks'],
  ['a block that is none', inCase({ blocks: [null] }), 'wrong_type blocks[0]'],
  ['no policy', without(inCase({}), 'policy'), 'missing_field policy'],
  ['unknown policy', inCase({ policy: 'constructor' }), 'unknown_policy policy'],
  ['policy of a wrong type', inCase({ policy: 7 }), 'wrong_type policy'],
  ['two blocks of one id', sampleCase([block, block]), 'duplicate_block blocks[1].id'],
  ['day that does not exist', inBlock({ performedAt: '2026-02-30' }), 'not_a_day blocks[0].performedAt'],
  ['time without offset', inBlock({ performedAt: '2026-01-05T10:00:00' }), 'not_a_day blocks[0].performedAt'],
  ['day as a number', inBlock({ performedAt: 20260105 }), 'wrong_type blocks[0].performedAt'],
  ['unknown procedure', inBlock({ procedure: 'mbb' }), 'unknown_value blocks[0].procedure'],
  ['day left out', sampleCase([without(block, 'performedAt')]), 'missing_field blocks[0].performedAt'],
  ['agent left out', sampleCase([without(block, 'agent')]), 'missing_field blocks[0].agent'],
  ['unknown agent', inBlock({ agent: 'Lidocaine' }), 'unknown_value blocks[0].agent'],
  ['flag as a text', inBlock({ steroid: 'false' }), 'wrong_type blocks[0].steroid'],
  ['flag null', inBlock({ wrongTarget: null }), 'wrong_type blocks[0].wrongTarget'],
  ['unknown sedation', inBlock({ sedation: 'heavy' }), 'unknown_value blocks[0].sedation'],
  [
    'rescue before the block',
    inBlock({ rescueAnalgesicAtMinutes: -1 }),
    'out_of_range blocks[0].rescueAnalgesicAtMinutes',
  ],
  [
    'unknown joint',
    inBlock({ targets: [{ joint: 'L4/5', side: 'right' }] }),
    'unknown_target blocks[0].targets[0].joint',
  ],
  ['a target that is none', inBlock({ targets: ['L4-L5'] }), 'wrong_type blocks[0].targets[0]'],
  [
    'a joint as a number',
    inBlock({ targets: [{ joint: 45, side: 'right' }] }),
    'wrong_type blocks[0].targets[0].joint',
  ],
  [
    'a nerve as a number',
    inBlock({ targets: [{ nerve: 3, side: 'right' }] }),
    'wrong_type blocks[0].targets[0].nerve',
  ],
  ['a series that is none', sampleCase([sampleBlock(['overall'])]), 'wrong_type blocks[0].series[0]'],
  ['a reading that is none', withReadings(7), `wrong_type ${series}.readings[0]`],
  [
    'two decimals on tenths',
    inSeries({ scale: 'nrs11_tenths', readings: [{ minutes: 30, score: 1.25 }] }),
    `score_not_on_scale ${series}.readings[0].score`,
  ],
  [
    'L5 is no nerve',
    inBlock({ targets: [{ nerve: 'L5', side: 'right' }] }),
    'unknown_target blocks[0].targets[0].nerve',
  ],
  [
    'inherited name',
    inBlock({ targets: [{ joint: 'toString', side: 'left' }] }),
    'unknown_target blocks[0].targets[0].joint',
  ],
  [
    'target without a side',
    inBlock({ targets: [{ nerve: 'L3' }] }),
    'missing_field blocks[0].targets[0].side',
  ],
  [
    'side as a letter',
    inBlock({ targets: [{ nerve: 'L3', side: 'R' }] }),
    'unknown_value blocks[0].targets[0].side',
  ],
  ['target of nothing', inBlock({ targets: [{ side: 'right' }] }), 'missing_field blocks[0].targets[0]'],
  [
    'target of both',
    inBlock({ targets: [{ nerve: 'L3', joint: 'L4-L5', side: 'right' }] }),
    'unknown_key blocks[0].targets[0]',
  ],
  [
    'nerve in an injection',
    inBlock({ procedure: 'intra_articular_injection', targets: [{ nerve: 'L3', side: 'right' }] }),
    'nerve_in_joint_injection blocks[0].targets[0].nerve',
  ],
  ['site of a nerve', inSeries({ site: { nerve: 'L3', side: 'right' } }), `unknown_key ${series}.site.nerve`],
  ['site without a side', inSeries({ site: { joint: 'L4-L5' } }), `missing_field ${series}.site.side`],
  [
    'site of an unknown joint',
    inSeries({ site: { joint: 'L5-L6', side: 'left' } }),
    `unknown_target ${series}.site.joint`,
  ],
  [
    'site left out',
    sampleCase([sampleBlock([without(sampleSeries(goodScores), 'site')])]),
    `missing_field ${series}.site`,
  ],
  [
    'overall twice, a side between',
    sampleCase([
      sampleBlock([
        sampleSeries({}, { site: 'overall' }),
        sampleSeries({}, { site: { side: 'right' } }),
        sampleSeries({}, { site: 'overall' }),
      ]),
    ]),
    'duplicate_series blocks[0].series[2].site',
  ],
  [
    'a side twice',
    sampleCase([
      sampleBlock([
        sampleSeries({}, { site: { side: 'left' } }),
        sampleSeries({}, { site: { side: 'left' } }),
      ]),
    ]),
    'duplicate_series blocks[0].series[1].site',
  ],
  [
    'a level twice',
    sampleCase([
      sampleBlock([
        sampleSeries({}, { site: { joint: 'L4-L5', side: 'right' } }),
        sampleSeries({}, { site: { joint: 'L4-L5', side: 'right' } }),
      ]),
    ]),
    'duplicate_series blocks[0].series[1].site',
  ],
  ['site as another text', inSeries({ site: 'all' }), `wrong_type ${series}.site`],
  ['unknown scale', inSeries({ scale: 'nrs' }), `unknown_value ${series}.scale`],
  [
    'baseline left out',
    sampleCase([sampleBlock([without(sampleSeries(goodScores), 'baseline')])]),
    `missing_field ${series}.baseline`,
  ],
  ['baseline as a text', inSeries({ baseline: '8' }), `baseline_not_a_range ${series}.baseline`],
  ['empty baseline', inSeries({ baseline: '' }), `baseline_not_a_range ${series}.baseline`],
  ['baseline in words', inSeries({ baseline: '4 to 8' }), `baseline_not_a_range ${series}.baseline`],
  ...['about 4-8', '4-8 points', '4x-8', '4-x8'].map(
    (baseline) =>
      [
        `a range with more in it, ${baseline}`,
        inSeries({ baseline }),
        `baseline_not_a_range ${series}.baseline`,
      ] as const,
  ),
  ['half a range', inSeries({ baseline: '4-' }), `baseline_not_a_range ${series}.baseline`],
  ['baseline off the scale', inSeries({ baseline: 11 }), `score_out_of_range ${series}.baseline`],
  ['baseline with a decimal', inSeries({ baseline: 7.5 }), `score_not_on_scale ${series}.baseline`],
  [
    'stated percent over 100',
    inSeries({ patientStatedPercent: 101 }),
    `out_of_range ${series}.patientStatedPercent`,
  ],
  [
    'stated percent of two decimals',
    inSeries({ patientStatedPercent: 80.55 }),
    `too_many_decimals ${series}.patientStatedPercent`,
  ],
  ['function in words', inSeries({ functionRestored: 'yes' }), `wrong_type ${series}.functionRestored`],
  ['score as a text', withReadings({ minutes: 30, score: '1' }), `wrong_type ${series}.readings[0].score`],
  ['empty score', withReadings({ minutes: 30, score: '' }), `wrong_type ${series}.readings[0].score`],
  ['score left out', withReadings({ minutes: 30 }), `missing_field ${series}.readings[0].score`],
  [
    'score below 0',
    withReadings({ minutes: 30, score: -1 }),
    `score_out_of_range ${series}.readings[0].score`,
  ],
  [
    'score of 1e308',
    withReadings({ minutes: 30, score: 1e308 }),
    `score_out_of_range ${series}.readings[0].score`,
  ],
  [
    'score that is no number',
    withReadings({ minutes: 30, score: Number.NaN }),
    `score_out_of_range ${series}.readings[0].score`,
  ],
  [
    'score on its own scale',
    withReadings({ minutes: 30, score: 10.5, scale: 'vas100' }),
    `score_not_on_scale ${series}.readings[0].score`,
  ],
  [
    'minutes with a decimal',
    withReadings({ minutes: 30.5, score: 1 }),
    `not_whole ${series}.readings[0].minutes`,
  ],
  [
    'minutes before the block',
    withReadings({ minutes: -5, score: 1 }),
    `out_of_range ${series}.readings[0].minutes`,
  ],
  [
    'minutes as a text',
    withReadings({ minutes: '30', score: 1 }),
    `wrong_type ${series}.readings[0].minutes`,
  ],
  [
    'minutes past exact numbers',
    withReadings({ minutes: 2 ** 53, score: 1 }),
    `out_of_range ${series}.readings[0].minutes`,
  ],
  [
    'two readings at one minute, whatever their scale',
    withReadings({ minutes: 30, score: 1 }, { minutes: 30, score: null, scale: 'vas100' }),
    `duplicate_reading ${series}.readings[1].minutes`,
  ],
  [
    'two index series of one site',
    sampleCase([sampleBlock([sampleSeries({}), sampleSeries({})])]),
    'duplicate_series blocks[0].series[1].site',
  ],
  [
    'two index series of one level',
    sampleCase([
      sampleBlock(['right', 'right'].map((side) => sampleSeries({}, { site: { joint: 'L4-L5', side } }))),
    ]),
    'duplicate_series blocks[0].series[1].site',
  ],
];
