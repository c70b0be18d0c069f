import { formatCount } from '../format.ts';

const counted = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** What a policy would change in the episodes recorded so far. */
export const effectTexts = {
  title: 'Effect on past episodes',
  besideTitle: 'Past episodes under this policy and another',
  note: 'Every episode with a block in this time is judged under both rules. Nothing is published or stored by looking.',
  comparedWith: 'Compared with',
  itself: 'What judges today',
  from: 'Blocks from',
  to: 'Blocks until',
  datesHelp: 'Leave both empty for all blocks.',
  look: 'See the effect on past episodes',
  lookAgain: 'See the effect of what stands here now',
  cancel: 'Cancel',
  judging: 'Judging past episodes',
  progress: (judged: number, total: number) =>
    `${formatCount(judged)} of ${formatCount(total)} episodes judged`,
  cancelled: 'Cancelled. Nothing was changed; part of an effect is not shown.',
  unreadable: 'Some rules do not read yet. Mend the marked fields, then look at the effect.',
  outOfDate: 'The rules were edited since: this is the effect of what stood here before.',
  upToDate: 'This is the effect of exactly what stands here.',
  judged: 'Episodes judged',
  levels: 'Levels judged',
  changedLevels: 'Levels that change',
  changedEpisodes: 'Episodes that change',
  signed: 'Signed reviews of episodes that change; they stay as signed',
  withoutBlocks: 'Not judged, no block yet',
  episodes: (count: number) => counted(count, 'episode', 'episodes'),
  none: 'No episode has a block in this time.',
  noChange: 'No level would be judged differently.',
  changes: (levels: number, episodes: number) =>
    `${counted(levels, 'level', 'levels')} in ${counted(episodes, 'episode', 'episodes')} would be judged differently.`,
  table: 'Levels by their status before and after',
  beforeAfter: 'Before → after',
  otherThis: 'Under the other policy → under this one',
  time: 'Blocks',
  range: (from: string | null, to: string | null) => {
    if (from !== null && to !== null) return `${from} to ${to}`;
    if (from !== null) return `from ${from}`;
    return to === null ? 'all recorded' : `until ${to}`;
  },
  count: 'Levels',
  same: 'Stays the same',
  list: 'Episodes that change',
  listNote: 'Without names: whoever runs the clinic need not see its patients.',
  episode: (place: number) => `Episode ${formatCount(place)}`,
  open: (place: number) => `Open episode ${formatCount(place)}`,
  more: (rest: number) => `Show more (${formatCount(rest)} left)`,
  becomes: 'becomes',
} as const;
