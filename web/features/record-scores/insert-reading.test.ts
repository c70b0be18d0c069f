import { expect, it } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import type { Reading, RecordedReading } from '#shared/contract/readings.ts';
import { insertReading } from './insert-reading.ts';

const reading = (id: string, changes: Partial<Reading> = {}) =>
  ({
    id,
    minutesAfterBlock: 30,
    isCurrent: true,
    isUndecided: false,
    supersedesId: null,
    ...changes,
  }) as Reading;
const blockWith = (...readings: Reading[]) => ({ series: [{ id: 's', readings }] }) as unknown as Block;
const readingsOf = (block: Block) =>
  block.series[0]?.readings.map(({ id, isCurrent, isUndecided }) => ({ id, isCurrent, isUndecided }));

it('When somebody else had entered a score meanwhile, then both stand on the sheet, undecided', () => {
  const stored = { ...reading('mine', { isUndecided: true }), undecidedWith: [reading('theirs')] };
  expect(readingsOf(insertReading(blockWith(), 's', stored))).toEqual([
    { id: 'theirs', isCurrent: true, isUndecided: true },
    { id: 'mine', isCurrent: true, isUndecided: true },
  ]);
});

it('When one of two is undone, then the other counts', () => {
  const both = blockWith(reading('theirs', { isUndecided: true }), reading('mine', { isUndecided: true }));
  const undone = {
    ...reading('v', { isCurrent: false, supersedesId: 'mine' }),
    undecidedWith: [],
  } as RecordedReading;
  expect(readingsOf(insertReading(both, 's', undone))).toEqual([
    { id: 'theirs', isCurrent: true, isUndecided: false },
    { id: 'mine', isCurrent: false, isUndecided: false },
    { id: 'v', isCurrent: false, isUndecided: false },
  ]);
});
