import { describe, expect, it } from 'vitest';
import { answerDifference } from './answer-difference.ts';
import { assessCase } from './assess-case.ts';
import type { Block, Case, Series } from './case.ts';
import { caseDifference } from './case-difference.ts';
import { presetsById } from './presets.ts';

const site = { joint: 'L4-L5', side: 'right' } as const;
const scored = (changes: Partial<Series> = {}, scores: [number, number | null][] = [[30, 1]]): Series => ({
  site,
  index: true,
  scale: 'nrs11',
  baseline: 8,
  readings: scores.map(([minutes, score]) => ({ minutes, score, scale: 'nrs11' })),
  patientStatedPercent: null,
  functionRestored: null,
  lateEntry: false,
  ...changes,
});
const block = (changes: Partial<Block> = {}): Block => ({
  id: 'b1',
  performedAt: '2026-01-05T10:00:00-08:00',
  procedure: 'medial_branch_block',
  targets: [
    { nerve: 'L3', side: 'right' },
    { nerve: 'L4', side: 'right' },
  ],
  agent: 'lidocaine',
  steroid: false,
  sedation: 'none',
  opioid: false,
  vascularUptake: 'none',
  wrongTarget: false,
  rescueAnalgesicAtMinutes: null,
  series: [scored()],
  ...changes,
});
const caseOf = (...blocks: Block[]): Case => ({ id: 'e', asOf: '2026-03-01', blocks });
const difference = (before: Block, after: Block) => caseDifference(caseOf(before), caseOf(after));
const ofSeries = (before: Series, after: Series) =>
  difference(block({ series: [before] }), block({ series: [after] }));

describe('the difference of two cases', () => {
  it('finds the series of the whole again, and never takes it for one of a level', () => {
    const whole = scored({ site: 'overall' });
    expect(ofSeries(whole, scored({ site: 'overall' }))).toEqual([]);
    expect(ofSeries(whole, scored()).length).toBeGreaterThan(0);
  });

  it('is nothing between equal ones, whatever the day they are judged on', () => {
    expect(caseDifference(caseOf(block()), { ...caseOf(block()), asOf: '2027-01-01' })).toEqual([]);
  });

  it('names a score that was added, changed and taken back, with its minute', () => {
    const before = scored({}, [
      [15, 2],
      [30, 1],
      [45, 0],
    ]);
    const after = scored({}, [
      [15, 2],
      [30, null],
      [45, 1],
      [60, 0],
    ]);
    const at = { blockId: 'b1', site, field: 'score' };
    expect(ofSeries(before, after)).toEqual([
      { ...at, kind: 'changed', minutes: 30, before: 1, after: null },
      { ...at, kind: 'changed', minutes: 45, before: 0, after: 1 },
      { ...at, kind: 'added', minutes: 60, before: null, after: 0 },
    ]);
    expect(ofSeries(after, before).at(-1)).toEqual({
      ...at,
      kind: 'removed',
      minutes: 60,
      before: 0,
      after: null,
    });
  });

  it('tells a time without a score that came from one that was always there', () => {
    expect(ofSeries(scored({}, []), scored({}, [[30, null]]))).toMatchObject([
      { kind: 'added', minutes: 30, before: null, after: null },
    ]);
  });

  it('names every other field of a series and of its block', () => {
    const changed = scored({
      baseline: '4-8',
      patientStatedPercent: 80,
      functionRestored: true,
      lateEntry: true,
    });
    expect(ofSeries(scored(), changed).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['baseline', 8, '4-8'],
      ['patientStatedPercent', null, 80],
      ['functionRestored', null, true],
      ['lateEntry', false, true],
    ]);
    const amended = block({
      targets: [{ joint: 'L4-L5', side: 'right' }],
      agent: null,
      wrongTarget: true,
      rescueAnalgesicAtMinutes: 45,
    });
    expect(difference(block(), amended).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['targets', 'L3 right, L4 right', 'L4-L5 right'],
      ['agent', 'lidocaine', null],
      ['wrongTarget', false, true],
      ['rescueAnalgesicAtMinutes', null, 45],
    ]);
  });

  it('names a block or series that only one of them has once', () => {
    const second = block({ id: 'b2', performedAt: '2026-02-01T10:00:00-08:00' });
    expect(caseDifference(caseOf(block()), caseOf(second, block()))).toEqual([
      {
        kind: 'added',
        blockId: 'b2',
        site: null,
        field: 'block',
        minutes: null,
        before: null,
        after: '2026-02-01T10:00:00-08:00',
      },
    ]);
    expect(caseDifference(caseOf(block(), second), caseOf(second))).toMatchObject([
      { kind: 'removed', blockId: 'b1', field: 'block' },
    ]);
    const more = [scored(), scored({ site: 'overall' }), scored({ site: { side: 'right' }, index: false })];
    expect(difference(block(), block({ series: more }))).toMatchObject([
      { kind: 'added', site: 'overall', field: 'series', after: 'nrs11' },
      { kind: 'added', site: { side: 'right' }, field: 'series', after: 'nrs11' },
    ]);
    expect(difference(block({ series: more }), block())).toHaveLength(2);
  });
});

describe('the difference of two answers', () => {
  const policy = presetsById.get('medicare-l38801');
  if (policy === undefined) throw new Error('no such preset');
  const answerOf = (...blocks: Block[]) => assessCase(caseOf(...blocks), policy);
  const positive = block({
    series: [
      scored({}, [
        [15, 1],
        [30, 1],
        [60, 1],
        [120, 1],
        [180, 6],
      ]),
    ],
  });
  const negative = block({
    series: [
      scored({}, [
        [15, 6],
        [30, 6],
        [60, 6],
        [120, 6],
      ]),
    ],
  });

  it('is nothing between equal ones', () => {
    expect(answerDifference(answerOf(positive), answerOf(positive))).toEqual({ levels: [], figures: [] });
  });

  it('names the status of a level and each figure that is another', () => {
    const { levels, figures } = answerDifference(answerOf(positive), answerOf(negative));
    expect(levels).toEqual([
      { joint: 'L4-L5', side: 'right', before: 'needs_confirmatory_block', after: 'criteria_not_met' },
    ]);
    expect(figures.map(({ figure }) => figure)).not.toContain('lastReliefPercent');
    expect(figures[0]).toEqual({
      blockId: 'b1',
      site,
      figure: 'peakReliefPercent',
      before: '87.5',
      after: '25.0',
    });
  });

  it('has nothing on the side that does not know a level, block or series', () => {
    const none = answerOf();
    expect(answerDifference(none, answerOf(positive)).levels).toMatchObject([{ before: null }]);
    expect(answerDifference(answerOf(positive), none).levels).toMatchObject([{ after: null }]);
    expect(answerDifference(answerOf(positive), none).figures).toHaveLength(4);
    const overall = block({ series: [scored({ site: 'overall' }, [[30, 1]])] });
    expect(answerDifference(none, answerOf(overall)).figures).toMatchObject(
      Array(4).fill({ site: 'overall', before: null }),
    );
    const aside = block({ series: [scored({ site: { side: 'right' } }, [[30, 1]])] });
    expect(answerDifference(answerOf(aside), none).figures[0]).toMatchObject({ site: { side: 'right' } });
  });
});
