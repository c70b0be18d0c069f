import { expect, it } from 'vitest';
import type { Reading } from '#shared/contract/readings.ts';
import { correctionOf, entryOf } from './reading-request.ts';

const wrong = {
  id: 'r',
  phase: 'post_block',
  minutesAfterBlock: 30,
  score: 0,
  rangeLow: null,
  rangeHigh: null,
  activity: 'rest',
  observedAt: '2026-11-23T09:35:00Z',
  source: 'transcribed',
} as Reading;

it('corrects the activity alone and keeps the score, a 0 too', () => {
  const entry = entryOf(wrong);
  expect(entry).toEqual({ kind: 'score', score: 0 });
  expect(correctionOf(wrong, { kind: 'score', score: 0 }, 'Misheard', 'usual_activity')).toMatchObject({
    entry,
    activity: 'usual_activity',
    minutesAfterBlock: 30,
    transcribed: true,
    supersedesId: 'r',
    reason: 'Misheard',
  });
});

it('keeps the activity unless another is said, and none where no score stands', () => {
  expect(correctionOf(wrong, { kind: 'score', score: 4 }, 'Typo').activity).toBe('rest');
  expect(correctionOf(wrong, { kind: 'score', score: 4 }, 'Typo', null).activity).toBeNull();
  expect(correctionOf(wrong, { kind: 'void' }, 'Wrong time', 'rest').activity).toBeNull();
  expect(entryOf({ ...wrong, score: null })).toBeNull();
  expect(entryOf({ ...wrong, score: null, rangeLow: 0, rangeHigh: 3 })).toEqual({
    kind: 'range',
    low: 0,
    high: 3,
  });
});
