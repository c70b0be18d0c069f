import { describe, expect, it } from 'vitest';
import { parseCase } from '#shared/domain/parse-case.ts';
import { sampleReading as reading, sampleSeries as series } from '../../test/sample-record.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import type { RecordedReading, RecordedSeries } from '../series/recorded-series.ts';
import { caseFromRecord } from './case-from-record.ts';

const performedAt = new Date('2026-01-06T07:30:00Z');

function block(of: RecordedSeries[], changes: Partial<RecordedBlock> = {}): RecordedBlock {
  return {
    id: 'b1',
    episodeId: 'e1',
    procedure: 'medial_branch_block',
    performedAt,
    performedOffsetMinutes: -480,
    scheduleMinutes: [15, 30],
    targets: [
      { nerve: 'L3', side: 'right', volumeMl: 0.5 },
      { joint: 'L5-S1', side: 'right', volumeMl: null },
    ],
    agent: null,
    concentrationPercent: null,
    steroid: false,
    steroidDetail: '',
    guidance: 'fluoroscopy',
    contrast: true,
    vascularUptake: 'none',
    sedation: 'none',
    opioid: false,
    wrongTarget: false,
    rescueAnalgesicAtMinutes: null,
    complications: [],
    complicationNote: '',
    operatorId: 'physician',
    version: 1,
    createdAt: performedAt,
    series: of,
    ...changes,
  };
}

const caseOf = (...blocks: RecordedBlock[]) => caseFromRecord({ id: 'e1', blocks }, '2026-03-01');
const seriesOf = (of: RecordedSeries) => caseOf(block([of])).blocks[0]?.series[0];

describe('the case of a recorded episode', () => {
  it('keeps the day of a block as written and everything that is judged', () => {
    expect(caseOf(block([]))).toEqual({
      id: 'e1',
      asOf: '2026-03-01',
      blocks: [
        {
          id: 'b1',
          performedAt: '2026-01-05T23:30:00-08:00',
          procedure: 'medial_branch_block',
          targets: [
            { nerve: 'L3', side: 'right' },
            { joint: 'L5-S1', side: 'right' },
          ],
          agent: null,
          steroid: false,
          sedation: 'none',
          opioid: false,
          vascularUptake: 'none',
          wrongTarget: false,
          rescueAnalgesicAtMinutes: null,
          series: [],
        },
      ],
    });
  });

  it('puts blocks in the order of time, whatever order they were recorded in', () => {
    const earlier = block([], { id: 'b0', performedAt: new Date('2025-12-01T10:00:00Z') });
    expect(caseOf(block([]), earlier).blocks.map(({ id }) => id)).toEqual(['b0', 'b1']);
  });

  it('takes current readings only, by minute', () => {
    const readings = [
      reading(null, { scoreUnits: 8 }),
      reading(60, { scoreUnits: 2 }),
      reading(30, { id: 'wrong', scoreUnits: 9 }),
      reading(30, { id: 'right', scoreUnits: 1, supersedesId: 'wrong' }),
      reading(15, { id: 'mistake' }),
      reading(15, { id: 'void', kind: 'void', scoreUnits: null, supersedesId: 'mistake' }),
    ];
    expect(seriesOf(series(readings))).toMatchObject({
      baseline: 8,
      readings: [
        { minutes: 30, score: 1, scale: 'nrs11' },
        { minutes: 60, score: 2, scale: 'nrs11' },
      ],
    });
  });

  it('gives no score where two entries stand undecided, and no late entry of them', () => {
    const readings = [
      reading(null, { scoreUnits: 8 }),
      reading(null, { id: 'other', scoreUnits: 6 }),
      reading(30, { scoreUnits: 2, isLateEntry: true }),
      reading(30, { id: 'second', scoreUnits: 2 }),
      reading(15, { scoreUnits: 1 }),
    ];
    expect(seriesOf(series(readings))).toMatchObject({
      baseline: null,
      readings: [
        { minutes: 15, score: 1 },
        { minutes: 30, score: null },
      ],
      lateEntry: false,
    });
    const decided = [...readings, reading(30, { id: 'v', kind: 'void', supersedesId: 'second' })];
    expect(seriesOf(series(decided))?.readings[1]).toMatchObject({ minutes: 30, score: 2 });
  });

  it('keeps 0 as 0 and what was not done as null', () => {
    const readings = [
      reading(null, { scoreUnits: 0 }),
      reading(15, { scoreUnits: 0 }),
      reading(30, { kind: 'not_done', scoreUnits: null }),
    ];
    expect(seriesOf(series(readings))).toMatchObject({
      baseline: 0,
      readings: [{ score: 0 }, { score: null }],
    });
    expect(seriesOf(series([]))?.baseline).toBeNull();
    const notDone = [reading(null, { kind: 'not_done', scoreUnits: null })];
    expect(seriesOf(series(notDone))?.baseline).toBeNull();
  });

  it('writes a range as text and units as scores of their scale', () => {
    const range = { kind: 'range' as const, scoreUnits: null, rangeLowUnits: 45, rangeHighUnits: 80 };
    const tenths = series([reading(null, range), reading(15, { scoreUnits: 14 })], {
      scale: 'nrs11_tenths',
      statedReliefTenths: 875,
    });
    expect(seriesOf(tenths)).toMatchObject({
      baseline: '4.5-8',
      readings: [{ score: 1.4 }],
      patientStatedPercent: 87.5,
    });
  });

  it('calls a series late as soon as one current score after the block is', () => {
    const late = (...readings: RecordedReading[]) => seriesOf(series(readings))?.lateEntry;
    expect(late(reading(null, { isLateEntry: true }), reading(15))).toBe(false);
    expect(late(reading(15), reading(30, { isLateEntry: true }))).toBe(true);
    expect(late(reading(15, { isLateEntry: true }), reading(15, { id: 'n', supersedesId: 'r15' }))).toBe(
      false,
    );
  });

  it('is a case the engine reads', () => {
    const whole = caseOf(
      block([
        series([reading(null), reading(15)]),
        series([], { site: 'side', joint: null }),
        series([], { site: 'overall', joint: null, side: null, isIndexPain: false }),
      ]),
    );
    expect(parseCase({ ...whole })).toEqual({ ok: true, value: whole });
  });
});
