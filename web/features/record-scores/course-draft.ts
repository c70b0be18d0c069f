import type { Block, RecordCourseRequest } from '#shared/contract/blocks.ts';
import { longestMinutesAfterBlock } from '#shared/contract/readings.ts';
import type { Complication } from '#shared/contract/record-vocabulary.ts';
import type { Versioned } from '../../lib/api.ts';
import { instantOf, minutesBetween } from '../../lib/clinic-time.ts';
import { dayOf } from '../../lib/format.ts';

/** What happened after the block, on top of the version it was read from. */
export type Course = Versioned<RecordCourseRequest>;

export function courseOf(block: Block): Course {
  const { version, rescueAnalgesicAtMinutes, complications, complicationNote } = block;
  return { version, rescueAnalgesicAtMinutes, complications: [...complications], complicationNote };
}

/** Complications as edited, and the course they were edited on. */
export interface CourseDraft extends Pick<RecordCourseRequest, 'complications' | 'complicationNote'> {
  readonly on: Course;
}

export function courseDraftOf(block: Block): CourseDraft {
  const { complications, complicationNote, ...rest } = courseOf(block);
  return { complications, complicationNote, on: { complications, complicationNote, ...rest } };
}

/** The draft as it is sent: pain medicine as stored by now; a conflict only where complications changed meanwhile. */
export function courseToSave({ complications, complicationNote, on }: CourseDraft, block: Block): Course {
  const stored = courseOf(block);
  const said = ({ complications, complicationNote }: Course) =>
    JSON.stringify([complications, complicationNote]);
  const version = said(stored) === said(on) ? stored.version : on.version;
  return { ...stored, version, complications, complicationNote };
}

export function toggleComplication(draft: CourseDraft, complication: Complication): CourseDraft {
  const others = draft.complications.filter((each) => each !== complication);
  const isNew = others.length === draft.complications.length;
  return { ...draft, complications: isNew ? [...others, complication] : others };
}

/**
 * The minute after the block that a time on the clinic's clock stands for: on the block's day, or on the next when it
 * is earlier than the block; null when it is not a time or has not come yet.
 */
export function minuteOfTime(time: string, performedAt: string, now: Date, timeZone: string): number | null {
  const days = [0, 1].map((later) => dayOf(new Date(Date.parse(performedAt) + later * 86_400_000), timeZone));
  for (const day of days) {
    const instant = instantOf(day, time.trim(), timeZone);
    if (instant === null || instant.getTime() > now.getTime()) continue;
    const minute = minutesBetween(performedAt, instant);
    if (minute >= 0 && minute <= longestMinutesAfterBlock) return minute;
  }
  return null;
}
