import { describe, expect, it } from 'vitest';
import { timeToAsk, timingOf } from './time-to-ask.ts';

const performedAt = new Date('2026-11-23T09:00:00Z');
const at = (minutes: number, seconds = 0) =>
  new Date(performedAt.getTime() + (minutes * 60 + seconds) * 1000);

describe('timingOf', () => {
  it('is due from five minutes before its time to five minutes after it, to the millisecond', () => {
    expect(timingOf(30, performedAt, new Date(at(25).getTime() - 1))).toBe('future');
    expect(timingOf(30, performedAt, at(25))).toBe('due');
    expect(timingOf(30, performedAt, at(35))).toBe('due');
    expect(timingOf(30, performedAt, new Date(at(35).getTime() + 1))).toBe('overdue');
  });
});

describe('timeToAsk', () => {
  const open = (now: Date, ...minutes: (number | null)[]) =>
    minutes.map((each) => ({ minutes: each, timing: timingOf(each ?? 0, performedAt, now) }));

  it('asks for the score before the block first, whatever is due', () => {
    expect(timeToAsk(open(at(31), null, 15, 30))?.minutes).toBeNull();
  });

  it('asks for what is due now before what was missed', () => {
    expect(timeToAsk(open(at(31), 15, 30, 60))?.minutes).toBe(30);
  });

  it('asks for the earliest that was missed when nothing is due', () => {
    expect(timeToAsk(open(at(45), 15, 30, 60))?.minutes).toBe(15);
  });

  it('asks for nothing before its time', () => {
    expect(timeToAsk(open(at(45), 60, 120))).toBeUndefined();
    expect(timeToAsk([])).toBeUndefined();
  });
});
