import { describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/contract/assessments.ts';
import { blocksOfLevel, type LevelResult } from './level-blocks.ts';
import { curvesOfLevel } from './level-curve.ts';
import { durationText } from './level-summary.ts';

const level = { joint: 'L4-L5', side: 'left' } as LevelResult;

function series(site: unknown, baseline: number | string | null, readings: [number, number | null][]) {
  return {
    site,
    index: true,
    scale: 'nrs11',
    baseline,
    readings: readings.map(([minutes, score]) => ({ minutes, score, scale: 'nrs11' })),
  };
}

function result(scoreNeeded: number | null, reliefs: [number, string, boolean][]) {
  return {
    scoreNeeded,
    peakReliefPercent: reliefs[0]?.[1] ?? null,
    peakAtMinutes: reliefs[0]?.[0] ?? null,
    durationMinutes: { atLeast: 120, lessThan: null },
    readings: reliefs.map(([minutes, reliefPercent, meets]) => ({ minutes, reliefPercent, meets })),
  };
}

function assessmentOf(blocks: { series: unknown[]; results: unknown[]; agent?: string }[]): Assessment {
  return {
    case: {
      blocks: blocks.map((block, index) => ({
        id: `b${index}`,
        performedAt: `2026-01-0${index + 1}`,
        agent: block.agent ?? 'lidocaine',
        rescueAnalgesicAtMinutes: null,
        series: block.series,
      })),
    },
    result: {
      blocks: blocks.map((block, index) => ({
        id: `b${index}`,
        jointsCovered: [level],
        series: block.results,
      })),
    },
  } as unknown as Assessment;
}

const own = { joint: 'L4-L5', side: 'left' };

describe('blocksOfLevel', () => {
  it('When a block has scores for the level, its side and overall, then those of the level speak', () => {
    const all = [series('overall', 5, []), series({ side: 'left' }, 6, []), series(own, 7, [])];
    const assessment = assessmentOf([{ series: all, results: all.map(() => result(1, [])) }]);
    expect(blocksOfLevel(assessment, level, [])[0]?.series.baseline).toBe(7);
  });

  it('When a block has only scores of the other side, then it says nothing of this level', () => {
    const other = [series({ side: 'right' }, 6, [])];
    const assessment = assessmentOf([{ series: other, results: [result(1, [])] }]);
    expect(blocksOfLevel(assessment, level, [])).toEqual([]);
  });
});

describe('curvesOfLevel', () => {
  const blocks = blocksOfLevel(
    assessmentOf([
      {
        series: [
          series(own, 7, [
            [15, 2],
            [30, null],
            [60, 1],
          ]),
        ],
        results: [
          result(1, [
            [15, '71.4', false],
            [60, '85.7', true],
          ]),
        ],
      },
      { series: [series(own, '4-8', [[15, 0]])], results: [result(null, [])], agent: 'bupivacaine' },
    ]),
    level,
    [],
  );
  const [curve] = curvesOfLevel(blocks, 'L4-L5 left');

  it('When relief is shown, then it is the text the engine gave', () => {
    expect(curve?.input.series[0]?.points.map(({ detail }) => detail)).toEqual([
      '',
      '71.4 % !',
      '',
      '85.7 % ✓',
    ]);
  });

  it('When a score was not done, then it is a gap and never a zero; a zero is a score', () => {
    expect(curve?.input.series[0]?.points.map(({ value }) => value)).toEqual([7, 2, null, 1]);
    expect(curve?.input.series[1]?.points.at(-1)?.value).toBe(0);
  });

  it('When the baseline is a range, then it is written as said and not drawn', () => {
    expect(curve?.input.series[1]?.points[0]?.value).toBeNull();
    expect(curve?.input.series[1]?.points[0]?.valueText).toContain('4-8');
  });

  it('When a score needed is known, then it stands as a labelled line; none is made up', () => {
    expect(curve?.input.thresholds).toEqual([
      { value: 1, label: 'Score needed: 1 or less', shortLabel: 'Needs ≤ 1' },
    ]);
  });

  it('When agents differ, then each has the window in which it usually wears off, in its block’s tone', () => {
    expect(curve?.input.bands).toEqual([
      {
        fromMinutes: 60,
        untilMinutes: 240,
        label: 'Lidocaine usually wears off: 1 h to 4 h',
        shortLabel: 'Lidocaine: 1 h to 4 h',
        tone: 0,
      },
      {
        fromMinutes: 180,
        untilMinutes: 720,
        label: 'Bupivacaine usually wears off: 3 h to 12 h',
        shortLabel: 'Bupivacaine: 3 h to 12 h',
        tone: 1,
      },
    ]);
  });

  it('When blocks stand one after another, then each keeps its colour, and all have one time axis', () => {
    expect(curve?.oneByOne.map(({ title }) => title)).toEqual([
      'Block 1, 01-Jan-2026, lidocaine',
      'Block 2, 02-Jan-2026, bupivacaine',
    ]);
    expect(curve?.oneByOne.map(({ input }) => input.series.map(({ tone }) => tone))).toEqual([[0], [1]]);
    expect(new Set(curve?.oneByOne.map(({ input }) => input.leastMinutes)).size).toBe(1);
  });

  it('When the end of relief was not seen, then only the least duration is said', () => {
    expect(blocks[0] && durationText(blocks[0])).toBe('at least 2 h');
  });
});
