import { expect, it } from 'vitest';
import { parseCase } from '#shared/domain/parse-case.ts';
import {
  blankBlock,
  type CalculatorEntries,
  caseOf,
  hasScores,
  nameOfCasePath,
} from './calculator-entries.ts';

const entries: CalculatorEntries = {
  policyId: 'clinic-template',
  asOf: '2026-11-23',
  joint: 'L4-L5',
  side: 'right',
  scale: 'nrs11',
  blocks: [
    {
      ...blankBlock('2026-11-23', 'lidocaine', []),
      baseline: '7',
      scores: [
        { minutes: '15', score: '0' },
        { minutes: '', score: '4' },
        { minutes: '60', score: '' },
      ],
    },
  ],
};

it('makes a case that the engine reads: 0 is a score, an empty score is none', () => {
  const typed = caseOf(entries);
  expect(typed.blocks[0]?.series[0]?.readings).toEqual([
    { minutes: 15, score: 0 },
    { minutes: 60, score: null },
  ]);
  const { policy: _, ...rest } = typed;
  expect(parseCase(rest).ok).toBe(true);
});

it('finds the row that a refused path names, rows without minutes counted in', () => {
  expect(nameOfCasePath('blocks.0.series.0.readings.1.score', entries)).toBe('blocks.0.scores.2.score');
  expect(nameOfCasePath('blocks.0.series.0.baseline', entries)).toBe('blocks.0.baseline');
});

it('asks nothing of the engine before a score is there; a 0 is one', () => {
  const blank = blankBlock('2026-11-23', 'lidocaine', [15]);
  expect(hasScores({ ...entries, blocks: [blank] })).toBe(false);
  expect(hasScores({ ...entries, blocks: [{ ...blank, scores: [{ minutes: '15', score: '0' }] }] })).toBe(
    true,
  );
});
