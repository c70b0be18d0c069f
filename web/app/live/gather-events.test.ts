import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherEvents } from './gather-events.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a hundred changes in a second are two questions', () => {
  const handOn = vi.fn();
  const gathered = gatherEvents(handOn, () => 0.5);
  for (let count = 0; count < 100; count += 1) {
    gathered.add({ kind: 'users' });
    vi.advanceTimersByTime(10);
  }
  expect(handOn).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(handOn.mock.calls.map(([events]) => events.length)).toEqual([20, 80]);
});

test('what was gathered is dropped once nobody asks any more', () => {
  const handOn = vi.fn();
  const gathered = gatherEvents(handOn);
  gathered.add({ kind: 'policies' });
  gathered.stop();
  vi.advanceTimersByTime(5_000);
  expect(handOn).not.toHaveBeenCalled();
});
