import { lateEntryAfterMinutes, type RecordReadingRequest } from '#shared/contract/readings.ts';
import { dueTimeToleranceMinutes } from '#shared/domain/time-to-ask.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { type FieldError, Refusal, type RefusalCode } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { parseEntry } from './parse-entry.ts';
import { currentReadings, type RecordedReading } from './recorded-series.ts';

/** Clocks differ: a score felt so little ahead of the server's clock is felt now. */
const clockToleranceMinutes = 2;
/** Older times are slips of the year; the database's CHECK says the same. */
const earliest = new Date('2000-01-01T00:00:00Z');
const longestReason = 300;

/** The series as it stands when the score arrives. */
export interface SeriesForReading {
  readonly scale: Scale;
  readonly performedAt: Date;
  readonly readings: readonly RecordedReading[];
}

export type Recorder = Pick<Actor, 'userId' | 'role' | 'now'>;

/**
 * The reading to store, or a refusal that names the field: a score on the series' scale, felt when it says it was. One
 * that corrects a reading takes its place; any other stands beside what somebody else may have entered for that time.
 */
export function readingToRecord(
  request: RecordReadingRequest,
  series: SeriesForReading,
  { userId, role, now }: Recorder,
): RecordedReading {
  refuseWrongShape(request);
  const entry = parseEntry(request.entry, request.phase, series.scale);
  refuseWrongTime(request, series.performedAt, now);
  const superseded = supersededBy(request, series.readings);
  // A void takes a reading back as it was; it has no time of its own.
  const observedAt =
    entry.kind === 'void' && superseded ? superseded.observedAt : new Date(request.observedAt);
  return {
    id: request.id,
    phase: request.phase,
    minutesAfterBlock: request.minutesAfterBlock,
    ...entry,
    activity: request.activity,
    reason: reasonOf(request),
    observedAt,
    recordedAt: now,
    isLateEntry: minutesBetween(observedAt, now) > lateEntryAfterMinutes,
    source: request.transcribed ? 'transcribed' : role === 'physician' ? 'physician' : 'nurse',
    authorId: userId,
    supersedesId: request.supersedesId,
  };
}

/** Why it was not done and why it was corrected, both kept. */
function reasonOf({ entry, reason }: Pick<RecordReadingRequest, 'entry' | 'reason'>): string {
  if (entry.kind !== 'not_done') return reason;
  return reason === '' || reason === entry.reason ? entry.reason : `${entry.reason} · ${reason}`;
}

function refuseWrongShape({
  phase,
  minutesAfterBlock,
  supersedesId,
  reason,
  entry,
}: RecordReadingRequest): void {
  const wholeReason = reasonOf({ entry, reason });
  const errors: FieldError[] = [];
  const refuse = (path: string, code: string, message: string) => errors.push({ path, code, message });
  if (phase === 'baseline' && minutesAfterBlock !== null) {
    refuse(
      'minutesAfterBlock',
      'baseline_has_no_minute',
      'A baseline stands before the block; leave the minutes out (null).',
    );
  }
  if (phase === 'post_block' && minutesAfterBlock === null) {
    refuse(
      'minutesAfterBlock',
      'minute_missing',
      'Say how many minutes after the block this score was felt.',
    );
  }
  if (supersedesId === null && entry.kind === 'void') {
    refuse('supersedesId', 'nothing_to_void', 'Name the score that is void.');
  }
  if (supersedesId !== null && reason === '') {
    refuse('reason', 'reason_missing', 'Say why the earlier score was wrong.');
  }
  if (supersedesId === null && reason !== '') {
    refuse(
      'reason',
      'reason_without_correction',
      'A reason belongs to a correction; leave it empty for a new score.',
    );
  }
  if (wholeReason.length > longestReason) {
    refuse('reason', 'too_long', `Both reasons together hold at most ${longestReason} characters.`);
  }
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
}

function refuseWrongTime(request: RecordReadingRequest, performedAt: Date, now: Date): void {
  const observedAt = new Date(request.observedAt);
  const refuse = (code: RefusalCode, message: string) => {
    throw new Refusal(code, [{ path: 'observedAt', code, message }]);
  };
  if (observedAt < earliest) refuse('invalid_request', 'Check the year: this was before 2000.');
  if (minutesBetween(now, observedAt) > clockToleranceMinutes) {
    refuse('felt_in_the_future', 'This time has not come yet.');
  }
  if (request.entry.kind === 'void') return;
  if (request.phase === 'baseline') {
    if (observedAt > performedAt) refuse('baseline_after_block', 'A baseline is felt before the block.');
    return;
  }
  if (observedAt < performedAt) {
    refuse('post_score_before_block', 'A score after the block cannot be felt before the block was done.');
  }
  const dueAfter = request.minutesAfterBlock ?? 0;
  if (Math.abs(minutesBetween(performedAt, observedAt) - dueAfter) > dueTimeToleranceMinutes) {
    refuse(
      'time_contradicts_minutes',
      `${dueAfter} min after the block is more than ${dueTimeToleranceMinutes} min away from this time.`,
    );
  }
}

/** The reading this one corrects, or null where it corrects none. */
function supersededBy(
  request: RecordReadingRequest,
  readings: readonly RecordedReading[],
): RecordedReading | null {
  if (request.supersedesId === null) return null;
  const superseded = readings.find(
    ({ id, phase, minutesAfterBlock }) =>
      id === request.supersedesId &&
      phase === request.phase &&
      minutesAfterBlock === request.minutesAfterBlock,
  );
  if (superseded === undefined) {
    const message = 'There is no such score at this time of this series.';
    throw new Refusal('not_found', [{ path: 'supersedesId', code: 'not_found', message }]);
  }
  if (!currentReadings(readings).includes(superseded)) {
    const message = 'This score was already corrected or is void.';
    throw new Refusal('already_corrected', [{ path: 'supersedesId', code: 'already_corrected', message }]);
  }
  return superseded;
}

function minutesBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 60_000;
}
