import type { WorklistState } from '#shared/contract/record-vocabulary.ts';

/** The worklist. */
export const worklistTexts = {
  title: 'Worklist',
  states: {
    due_now: 'Due now',
    awaiting_review: 'Awaiting review',
    incomplete: 'Incomplete',
    signed: 'Signed',
  } satisfies Record<WorklistState, string>,
  tabs: 'States',
  empty: {
    due_now: ['No score is due now', 'Scores appear here ten minutes before they are due.'],
    awaiting_review: ['Nothing waits for a review', 'Episodes appear here when their scores are complete.'],
    incomplete: ['Nothing is incomplete', 'Episodes without a block or with missing scores appear here.'],
    signed: ['Nothing is signed yet', 'Episodes appear here after a physician has signed their review.'],
  } satisfies Record<WorklistState, readonly [string, string]>,
  newPatient: 'Find or add a patient',
  beforeBlock: 'before the block',
  inTime: (time: string) => `in ${time}`,
  overdue: (time: string) => `${time} overdue`,
  now: 'now',
  scores: (recorded: number, expected: number) => `${recorded} of ${expected} scores`,
  noBlock: 'No block yet',
  more: 'Show more',
  keys: 'Keys: j and k move, Enter opens.',
  updated: (time: string) => `Updated ${time}`,
} as const;
