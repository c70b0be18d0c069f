import type { Block, RecordCourseRequest } from '#shared/contract/blocks.ts';
import type { Complication } from '#shared/contract/record-vocabulary.ts';
import type { Versioned } from '../../lib/api.ts';

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
