import type { Block } from '#shared/contract/blocks.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Reading } from '#shared/contract/readings.ts';
import { readingSources } from '#shared/contract/record-vocabulary.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { formatDay, formatDayTime, formatTime } from '../../lib/format.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { episodeTexts as texts } from '../../lib/texts/episode.ts';
import { agentWords, complicationWords, procedureWords } from '../../lib/texts/record-words.ts';
import { confoundersOf } from './block-words.ts';

export interface TimelineEntry {
  readonly key: string;
  readonly kind: 'opened' | 'block' | 'scores' | 'review';
  /** The instant it stands at. */
  readonly at: number;
  readonly when: string;
  readonly title: string;
  readonly details: readonly string[];
  /** What a reader has to weigh; amber. */
  readonly notes: readonly string[];
}

/** Everything that happened in an episode, the earliest first, in words. */
export function timelineEntries(
  { episode, blocks, reviews }: Pick<EpisodeDetail, 'episode' | 'blocks' | 'reviews'>,
  timeZone: string,
): TimelineEntry[] {
  const opened: TimelineEntry = {
    key: 'opened',
    kind: 'opened',
    at: Date.parse(episode.createdAt),
    when: formatDayTime(episode.createdAt, timeZone),
    title: texts.opened,
    details: [],
    notes: [],
  };
  const entries = [
    opened,
    ...blocks.flatMap((block, index) => [
      blockEntry(block, index, blocks[index - 1]),
      ...scoresEntry(block, index, timeZone),
    ]),
    ...reviews.map((review) => reviewEntry(review, timeZone)),
  ];
  return entries.sort((a, b) => a.at - b.at);
}

function blockEntry(block: Block, index: number, previous: Block | undefined): TimelineEntry {
  const number = index + 1;
  const agent = block.agent === null ? texts.agentNotRecorded : agentWords[block.agent].toLowerCase();
  const weigh = [
    ...(block.wrongTarget ? [texts.wrongTarget] : []),
    ...confoundersOf(block),
    ...(block.steroid ? [texts.steroid] : []),
    ...block.complications.map((one) => complicationWords[one]),
  ];
  return {
    key: block.id,
    kind: 'block',
    at: Date.parse(block.performedAt),
    when: `${formatDay(block.performedAt)}, ${block.performedAt.slice(11, 16)}`,
    title: texts.timelineBlock(number, procedureWords[block.procedure].toLowerCase(), agent),
    details: [
      block.jointsCovered.map(levelLabel).join(', '),
      previous === undefined ? '' : texts.daysAfter(daysBetween(previous, block), index),
    ].filter(Boolean),
    notes: weigh.length === 0 ? [] : [texts.weigh(weigh.join(', '))],
  };
}

/** Days as written where the blocks were done, as the rules count them. */
function daysBetween(from: Block, until: Block): number {
  const day = ({ performedAt }: Block) => Date.parse(`${performedAt.slice(0, 10)}T00:00:00Z`);
  return Math.round((day(until) - day(from)) / 86_400_000);
}

/** One entry for all scores of a block, at the time of its last one: how many, over what span, from whom. */
function scoresEntry(block: Block, index: number, timeZone: string): TimelineEntry[] {
  const readings = block.series.flatMap((series) => series.readings).filter(({ isCurrent }) => isCurrent);
  const times = readings.map(({ observedAt }) => observedAt).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = (is: (reading: Reading) => boolean) => readings.filter(is).length;
  const [notDone, late] = [count(({ kind }) => kind === 'not_done'), count(({ isLateEntry }) => isLateEntry)];
  const undecided = count(({ isUndecided }) => isUndecided);
  const sources = readingSources.filter((source) => readings.some((reading) => reading.source === source));
  return [
    {
      key: `${block.id} scores`,
      kind: 'scores',
      at: Date.parse(last),
      when: spanText(first, last, timeZone),
      title: texts.timelineScores(index + 1),
      details: [
        texts.scoreCount(readings.length - notDone),
        notDone === 0 ? '' : texts.notDoneCount(notDone),
        late === 0 ? '' : texts.lateCount(late),
        ...sources.map((source) => texts.sources[source]),
      ].filter(Boolean),
      notes: undecided === 0 ? [] : [texts.undecidedCount(undecided)],
    },
  ];
}

function spanText(first: string, last: string, timeZone: string): string {
  const from = formatDayTime(first, timeZone);
  const until = formatDayTime(last, timeZone);
  if (from === until) return from;
  const isOneDay = from.slice(0, 11) === until.slice(0, 11);
  return texts.span(from, isOneDay ? formatTime(last, timeZone) : until);
}

function reviewEntry(review: Review, timeZone: string): TimelineEntry {
  const decision = texts.decisions[review.decision];
  return {
    key: review.id,
    kind: 'review',
    at: Date.parse(review.signedAt),
    when: formatDayTime(review.signedAt, timeZone),
    title: review.addendumToId ? texts.timelineAddendum(decision) : texts.timelineReview(decision),
    details: [review.signedName, review.agreesWithResult ? texts.agrees : texts.disagrees],
    notes: review.changedSinceSigned ? [texts.changedSince] : [],
  };
}
