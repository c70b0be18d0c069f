import { describe, expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const rising = (one: number, next: number) => one - next;

describe('a list put in order', () => {
  // Sorting would throw: a frozen list cannot be written to.
  test.each([[[]], [[7]], [[1, 2, 3]], [[1, 1, 2]]])('%j is in order and left alone', (list: number[]) => {
    expect(inOrder(Object.freeze(list) as number[], rising)).toBe(list);
  });

  test.each([[[2, 1, 3]], [[1, 3, 2]], [[3, 2, 1]]])('%j is sorted', (list) => {
    expect(inOrder(list, rising)).toEqual([1, 2, 3]);
  });
});
