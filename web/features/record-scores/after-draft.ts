import * as z from 'zod/mini';
import type { Block } from '#shared/contract/blocks.ts';
import { complications } from '#shared/contract/record-vocabulary.ts';
import type { VersionDifference } from '../../components/two-versions.tsx';
import { sameContent } from '../../lib/same-content.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { complicationWords } from '../../lib/texts/record-words.ts';
import { type CourseDraft, courseDraftOf } from './course-draft.ts';
import { type OutcomeDraft, outcomeDraft, outcomeDraftOf, restoredWords } from './outcome-draft.ts';
import { scoreTexts } from './texts.ts';

/** What stands below the scores of one sheet and is not stored yet. */
export interface AfterDraft {
  /** null: as it is stored. */
  readonly course: CourseDraft | null;
  /** By series; those that are not here are as they are stored. */
  readonly outcomes: Readonly<Record<string, OutcomeDraft>>;
}

export const nothingTyped: AfterDraft = { course: null, outcomes: {} };

const said = { complications: z.array(z.enum(complications)), complicationNote: z.string() };

export const afterDraft: z.ZodMiniType<AfterDraft> = z.object({
  course: z.nullable(
    z.object({
      ...said,
      on: z.object({ ...said, version: z.int(), rescueAnalgesicAtMinutes: z.nullable(z.int()) }),
    }),
  ),
  outcomes: z.record(z.string(), outcomeDraft),
});

export function isNothing({ course, outcomes }: AfterDraft): boolean {
  return course === null && Object.keys(outcomes).length === 0;
}

export function withOutcome(typed: AfterDraft, seriesId: string, draft: OutcomeDraft | null): AfterDraft {
  const { [seriesId]: _before, ...others } = typed.outcomes;
  return { ...typed, outcomes: draft === null ? others : { ...others, [seriesId]: draft } };
}

/** Without what is stored by now: the answer to it may have been lost, or somebody else entered the same. */
export function withoutStored({ course, outcomes }: AfterDraft, block: Block): AfterDraft {
  const open = Object.entries(outcomes).filter(([id, { percent, restored }]) => {
    const series = block.series.find((each) => each.id === id);
    const stored = series && outcomeDraftOf(series);
    return stored !== undefined && !sameContent([percent, restored], [stored.percent, stored.restored]);
  });
  const isStored = course !== null && sameContent(courseWords(course), courseWords(courseDraftOf(block)));
  return { course: isStored ? null : course, outcomes: Object.fromEntries(open) };
}

/** What reads otherwise in another tab, field by field. */
export function afterDifferences(here: AfterDraft, other: AfterDraft, block: Block): VersionDifference[] {
  const one = wordsOf(here, block);
  const two = wordsOf(other, block);
  return Object.entries(one).flatMap(([field, words]) =>
    words === two[field] ? [] : [{ field, here: words, other: two[field] ?? '' }],
  );
}

function wordsOf({ course, outcomes }: AfterDraft, block: Block): Record<string, string> {
  const [found, note] = courseWords(course ?? courseDraftOf(block));
  const ends = block.series.flatMap((series) => {
    const { percent, restored } = outcomes[series.id] ?? outcomeDraftOf(series);
    const site = siteLabel(series);
    return [
      [`${site}: ${scoreTexts.statedPercent}`, percent],
      [`${site}: ${scoreTexts.functionRestored}`, restoredWords[restored]],
    ];
  });
  return {
    [scoreTexts.complications]: found,
    [scoreTexts.complicationNote]: note,
    ...Object.fromEntries(ends),
  };
}

function courseWords({ complications, complicationNote }: Omit<CourseDraft, 'on'>): [string, string] {
  return [
    complications
      .map((each) => complicationWords[each])
      .sort()
      .join(', '),
    complicationNote,
  ];
}
