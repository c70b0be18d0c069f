import { describe, expect, it } from 'vitest';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { Reading } from '#shared/contract/readings.ts';
import { baselineTime, canScoreNow, timeOfEntry, timeOfScoreAt } from './due-time.ts';
import { nextDueMinutes, rowToAsk, sheetRows } from './sheet-rows.ts';

const performedAt = '2026-11-23T09:00:00-08:00';
const schedule = [15, 30, 60, 120];

function at(minutes: number, seconds = 0): Date {
  return new Date(Date.parse(performedAt) + minutes * 60_000 + seconds * 1000);
}

describe('timeOfEntry', () => {
  it('When a due score is tapped early or late within tolerance, then it answers its due time', () => {
    expect(timeOfEntry(15, null, performedAt, at(14, 40), schedule)).toEqual({
      minutesAfterBlock: 15,
      observedAt: at(14, 40),
    });
  });

  it('When a time was missed, then nothing is recorded until it is said when the pain was felt', () => {
    expect(timeOfEntry(30, null, performedAt, at(52), schedule)).toBeNull();
  });

  it('When a missed score was felt at its due time, then it stands there', () => {
    expect(timeOfEntry(30, 'then', performedAt, at(52), schedule)).toEqual({
      minutesAfterBlock: 30,
      observedAt: at(30),
    });
  });

  it('When a missed score is felt now, then it stands at its own minute', () => {
    expect(timeOfEntry(30, 'now', performedAt, at(52, 30), schedule)).toEqual({
      minutesAfterBlock: 52,
      observedAt: at(52, 30),
    });
  });

  it('When it is felt now and close to another due time, then it answers that one', () => {
    expect(timeOfScoreAt(performedAt, at(57), schedule).minutesAfterBlock).toBe(60);
  });

  it('When the time has not come, then nothing can be recorded for it', () => {
    expect(timeOfEntry(60, 'then', performedAt, at(10), schedule)).toBeNull();
  });

  it('When a due score is copied a little before its time, then it is never felt in the future', () => {
    expect(timeOfEntry(30, 'then', performedAt, at(27), schedule)?.observedAt).toEqual(at(27));
  });

  it('When no time is given for the baseline, then it stands before the block', () => {
    expect(baselineTime(performedAt, null)).toEqual({ minutesAfterBlock: null, observedAt: at(-1) });
  });
});

describe('canScoreNow', () => {
  it('When more than seven days passed since the block, then no score is felt now', () => {
    expect(canScoreNow(performedAt, at(-1))).toBe(false);
    expect(canScoreNow(performedAt, at(0))).toBe(true);
    expect(canScoreNow(performedAt, at(10_080))).toBe(true);
    expect(canScoreNow(performedAt, at(10_081))).toBe(false);
  });
});

function reading(minutesAfterBlock: number | null, isCurrent = true): Reading {
  return {
    id: `r${minutesAfterBlock}${isCurrent}`,
    phase: minutesAfterBlock === null ? 'baseline' : 'post_block',
    minutesAfterBlock,
    kind: 'score',
    score: 5,
    rangeLow: null,
    rangeHigh: null,
    activity: null,
    reason: '',
    observedAt: performedAt,
    recordedAt: performedAt,
    isLateEntry: false,
    source: 'nurse',
    authorName: 'N',
    supersedesId: null,
    isCurrent,
    isUndecided: false,
  };
}

function sheet(readings: Reading[]): BlockDetail {
  const series = {
    id: 's',
    isIndexPain: true,
    readings,
  } as unknown as BlockDetail['block']['series'][number];
  return { scheduleMinutes: schedule, block: { performedAt, series: [series] } } as unknown as BlockDetail;
}

describe('sheetRows', () => {
  it('When there is no baseline, then it is asked first, whatever is due', () => {
    expect(rowToAsk(sheetRows(sheet([]), at(30)))?.minutes).toBeNull();
  });

  it('When a time is due and another was missed, then the due one is asked', () => {
    expect(rowToAsk(sheetRows(sheet([reading(null)]), at(31)))?.minutes).toBe(30);
  });

  it('When nothing is due, then the earliest missed one is asked', () => {
    expect(rowToAsk(sheetRows(sheet([reading(null), reading(15)]), at(45)))?.minutes).toBe(30);
  });

  it('When all that has come is there, then nothing is asked and the next time is known', () => {
    const rows = sheetRows(sheet([reading(null), reading(15), reading(30)]), at(40));
    expect(rowToAsk(rows)).toBeNull();
    expect(nextDueMinutes(rows)).toBe(60);
  });

  it('When a score stands at its own minute, then it has its own row and does not answer a due time', () => {
    const rows = sheetRows(sheet([reading(null), reading(52)]), at(53));
    expect(rows.map(({ minutes }) => minutes)).toEqual([null, 15, 30, 52, 60, 120]);
    expect(rows.find(({ minutes }) => minutes === 52)?.isScheduled).toBe(false);
    expect(rowToAsk(rows)?.minutes).toBe(15);
  });

  it('When another pain was added later, then its missed times are not chased, and it is asked when due', () => {
    const detail = sheet([reading(null), reading(15), reading(30)]);
    const other = { id: 'o', isIndexPain: false, readings: [] };
    const both = { ...detail, block: { ...detail.block, series: [...detail.block.series, other] } };
    expect(rowToAsk(sheetRows(both as unknown as BlockDetail, at(45)))).toBeNull();
    expect(rowToAsk(sheetRows(both as unknown as BlockDetail, at(31)))?.minutes).toBe(30);
  });

  it('When a score was corrected, then the old one is kept beside the new one', () => {
    const rows = sheetRows(sheet([reading(15, false), reading(15)]), at(20));
    const entry = rows.find(({ minutes }) => minutes === 15)?.entries[0];
    expect(entry?.reading?.id).toBe('r15true');
    expect(entry?.replaced.map(({ id }) => id)).toEqual(['r15false']);
  });
});
