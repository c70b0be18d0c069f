import { setTimeout as delay } from 'node:timers/promises';
import { type Acknowledged, record, type Slot, writingOf } from './ledger.ts';

export interface Load {
  /** What was acknowledged so far; grows while writers work. */
  readonly ledger: readonly Acknowledged[];
  /** Resolves when every slot is written or it was told to end; fails on an answer that should not be. */
  readonly done: Promise<void>;
  /** Each writer ends with the score it is at. */
  end(): void;
  isOver(): boolean;
}

/** Many writers at once, each taking the next slot below `most` as soon as its last score is acknowledged. */
export function writeAll(
  slots: readonly Slot[],
  writers: number,
  origin: () => string,
  most: () => number = () => slots.length,
): Load {
  const ledger: Acknowledged[] = [];
  let next = 0;
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const work = async () => {
    while (next < slots.length && !isOver) {
      const slot = next < most() ? slots[next++] : undefined;
      if (slot === undefined) await delay(5);
      else ledger.push(await record(writingOf(slot), origin));
    }
  };
  const done = Promise.all(Array.from({ length: writers }, work)).then(end, (error: unknown) => {
    end();
    throw error;
  });
  return { ledger, done, end, isOver: () => isOver };
}
