import type { Block, RecordCourseRequest } from '#shared/contract/blocks.ts';
import { longestMinutesAfterBlock } from '#shared/contract/readings.ts';
import type { Complication } from '#shared/contract/record-vocabulary.ts';
import type { Versioned } from '../../lib/api.ts';
import { instantOf, minutesBetween } from '../../lib/clinic-time.ts';
import { dayOf } from '../../lib/format.ts';

/** What happened after the block, as edited: on top of the version it was read from. */
export type CourseDraft = Versioned<RecordCourseRequest>;

export function courseOf(block: Block): CourseDraft {
  const { version, rescueAnalgesicAtMinutes, complications, complicationNote } = block;
  return { version, rescueAnalgesicAtMinutes, complications: [...complications], complicationNote };
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
