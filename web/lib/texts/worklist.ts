import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistOrder } from '#shared/contract/worklist.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { formatElapsed } from '../format.ts';

/** The worklist. */
export const worklistTexts = {
  title: 'Worklist',
  states: {
    due_now: 'Due now or soon',
    awaiting_review: 'Awaiting review',
    incomplete: 'Incomplete',
    signed: 'Signed',
  } satisfies Record<WorklistState, string>,
  tabs: 'States',
  empty: {
    due_now: ['No score is due now or soon', 'Scores appear here ten minutes before they are due.'],
    awaiting_review: ['Nothing waits for a review', 'Episodes appear here when their scores are complete.'],
    incomplete: ['Nothing is incomplete', 'Episodes without a block or with missing scores appear here.'],
    signed: ['Nothing is signed yet', 'Episodes appear here after a physician has signed their review.'],
  } satisfies Record<WorklistState, readonly [string, string]>,
  nothingYet: [
    'No episode yet',
    'Open one for a patient; what is due, to be reviewed or missing then stands here.',
  ],
  newPatient: 'Find or add a patient',
  beforeBlock: 'before the block',
  nextAt: 'next at',
  inTime: (time: string) => `in ${time}`,
  dueIn: (time: string) => `due in ${time}`,
  overdue: (time: string) => `${time} overdue`,
  now: 'due now',
  scores: (recorded: number, expected: number) => `${recorded} of ${expected} scores`,
  noBlock: 'No block yet',
  noSite: 'No site to score yet',
  missing: (count: number) => (count === 1 ? '1 score missing' : `${count} scores missing`),
  missingSince: (day: string) => `since ${day}`,
  more: 'Show more',
  keys: 'Keys: j and k move, Enter opens, / searches, ? shows all.',
  search: 'Name or identifier begins with',
  filters: (chosen: number) => (chosen === 0 ? 'Filters' : `Filters: ${chosen}`),
  region: 'Region',
  anyRegion: 'Any region',
  operator: 'Block by',
  anybody: 'Anybody',
  me: 'Me',
  order: 'Order',
  orders: { oldest: 'Longest waiting first', newest: 'Newest first' } satisfies Record<WorklistOrder, string>,
  usualOrder: {
    due_now: 'oldest',
    awaiting_review: 'oldest',
    incomplete: 'newest',
    signed: 'newest',
  } satisfies Record<WorklistState, WorklistOrder>,
  settling: 'Much changed at once: the list is still being put in order, and will fill in a moment.',
  nothingFound: 'Nothing here matches the filters',
  nothingFoundHelp: 'Look at another state, or clear the filters.',
  clear: 'Clear the filters',
  lastScore: 'Last score',
  noScore: 'No score yet',
  scoreOn: (score: number, scale: Scale) => (scale === 'vas100' ? `${score} mm` : String(score)),
  felt: (minutes: number | null, ago: string) =>
    `${minutes === null ? 'before the block' : `at ${formatElapsed(minutes)}`} · ${ago} ago`,
  updated: (time: string) => `Updated ${time}`,
} as const;
