import { describe, expect, it } from 'vitest';
import { sampleReading, sampleSeries as series } from '../../test/sample-record.ts';
import type { RecordedReading, RecordedSeries } from '../series/recorded-series.ts';
import { episodeStanding, stateAt, type WorklistFacts } from './worklist-state.ts';

const performedAt = new Date('2026-01-05T10:00:00Z');
const scheduleMinutes = [15, 30];
const at = (minutes: number) => new Date(performedAt.getTime() + minutes * 60_000);
function worklistStanding(of: WorklistFacts, now: Date) {
  const standing = episodeStanding(of);
  return { ...standing, ...stateAt(standing, now) };
}
/** A score of 0, which is a score as any other. */
const reading = (minutes: number | null, changes: Partial<RecordedReading> = {}) =>
  sampleReading(minutes, { scoreUnits: 0, ...changes });

function facts(of: readonly RecordedSeries[], changes: Partial<WorklistFacts> = {}): WorklistFacts {
  return { newestBlock: { performedAt, scheduleMinutes, series: of }, signedAsItStands: false, ...changes };
}

const full = [reading(null), reading(15), reading(30)];

describe('the standing of an episode', () => {
  it('is due now from ten minutes before a score is due', () => {
    const some = facts([series([reading(null)])]);
    expect(worklistStanding(some, at(4)).state).toBe('incomplete');
    expect(worklistStanding(some, at(5))).toMatchObject({
      state: 'due_now',
      due: { at: at(15), minutes: 15 },
      scoresRecorded: 1,
      scoresExpected: 3,
    });
  });

  it('stays due for a day after the block, then is incomplete', () => {
    const some = facts([series([reading(null), reading(15)])]);
    expect(worklistStanding(some, at(24 * 60)).state).toBe('due_now');
    expect(worklistStanding(some, at(24 * 60 + 1))).toMatchObject({ state: 'incomplete', due: null });
  });

  it('asks for the baseline first', () => {
    expect(worklistStanding(facts([series([reading(15)])]), at(16)).due).toEqual({
      at: performedAt,
      minutes: null,
    });
  });

  it('awaits review when every level has every score', () => {
    expect(worklistStanding(facts([series(full), series(full)]), at(31)).state).toBe('awaiting_review');
    const oneMissing = facts([series(full), series(full.slice(0, 2))]);
    expect(worklistStanding(oneMissing, at(31))).toMatchObject({ state: 'due_now', scoresRecorded: 5 });
  });

  it('takes "not done" for an answer and a void for none', () => {
    const notDone = [reading(null), reading(15), reading(30, { kind: 'not_done', scoreUnits: null })];
    expect(worklistStanding(facts([series(notDone)]), at(31)).state).toBe('awaiting_review');
    const voided = [...full, reading(30, { id: 'v', kind: 'void', supersedesId: 'r30' })];
    expect(worklistStanding(facts([series(voided)]), at(31)).state).toBe('due_now');
  });

  it('waits for a time of which nobody has said which of two entries counts', () => {
    const twice = [...full, reading(30, { id: 'second' })];
    expect(worklistStanding(facts([series(twice)]), at(31))).toMatchObject({
      state: 'due_now',
      scoresRecorded: 2,
    });
  });

  it('does not wait for a series kept for information', () => {
    const aside = series([], { isIndexPain: false });
    expect(worklistStanding(facts([series(full), aside]), at(31)).state).toBe('awaiting_review');
  });

  it('is signed while the record reads as it was signed', () => {
    expect(worklistStanding(facts([series(full)], { signedAsItStands: true }), at(31)).state).toBe('signed');
  });

  it('is incomplete before the first block', () => {
    expect(worklistStanding(facts([], { newestBlock: null }), at(0))).toMatchObject({
      state: 'incomplete',
      scoresExpected: 0,
    });
  });
});
