import type { BlockRule } from './policy.ts';
import type { Outcome } from './series-outcome.ts';
import type { Agent } from './vocabulary.ts';

/** One used block as a level sees it. */
export interface TimelineEntry {
  readonly blockId: string;
  readonly day: number;
  readonly agent: Agent | null;
  readonly outcome: Outcome;
}

/** A supposed outcome in place of the one recorded, to ask what one moved score would change. */
export interface Supposed {
  readonly place: number;
  readonly outcome: Outcome;
}

/** How a block counts for a level: informative either way, or unresolved. */
type Standing = 'positive' | 'negative' | 'unresolved';

type Kind = 'positive' | 'negative' | 'informative';

/** The used blocks of a level in judged order, with the latest of each kind known at every place (-1: none). */
export interface LevelTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly latest: readonly Readonly<Record<Kind, number>>[];
}

/** The pair of blocks a two-block rule judges, as places; `fits` when both are positive and their distance in days fits. */
export interface Pair {
  readonly earlier: number;
  readonly last: number;
  readonly fits: boolean;
}

/** The timeline of a level's used blocks, which come in judged order. Source: R5.pair. */
export function timelineOf(entries: readonly TimelineEntry[]): LevelTimeline {
  let positive = -1;
  let negative = -1;
  const latest = entries.map(({ outcome }, place) => {
    const standing = standingOf(outcome);
    if (standing === 'positive') positive = place;
    if (standing === 'negative') negative = place;
    return { positive, negative, informative: Math.max(positive, negative) };
  });
  return { entries, latest };
}

/** The outcome at a place, with a supposition taken into account. Source: R5.changed-by. */
export function outcomeAt(timeline: LevelTimeline, place: number, supposed?: Supposed): Outcome {
  return supposed?.place === place ? supposed.outcome : entryAt(timeline, place).outcome;
}

/** The used block at a place. Source: R5.pair. */
export function entryAt({ entries }: LevelTimeline, place: number): TimelineEntry {
  const entry = entries[place];
  if (entry === undefined) throw new Error(`no block at place ${place}`);
  return entry;
}

/** The last block that is positive or negative; -1 when none is. Source: R5.informative. */
export function lastInformative(timeline: LevelTimeline, supposed?: Supposed): number {
  return latestUpTo(timeline, 'informative', timeline.entries.length - 1, supposed);
}

/**
 * The pair for two-block rules: the last informative block and, when it is positive, the latest earlier positive
 * one with no negative between whose distance fits; otherwise the informative block before it. Null without one.
 * Source: R5.pair. Example: positives on days 0, 10 and 20 under 14 days: days 0 and 20.
 */
export function pairOf(timeline: LevelTimeline, rule: BlockRule, supposed?: Supposed): Pair | null {
  const last = lastInformative(timeline, supposed);
  const before = latestUpTo(timeline, 'informative', last - 1, supposed);
  if (before < 0) return null;
  const day = entryAt(timeline, last).day;
  const latestFitting = lastPlaceUpToDay(timeline, last - 1, day - Math.max(1, rule.minIntervalDays));
  const earliestDay = rule.maxIntervalDays === null ? Number.NEGATIVE_INFINITY : day - rule.maxIntervalDays;
  if (outcomeAt(timeline, last, supposed).response === 'positive') {
    const negative = latestUpTo(timeline, 'negative', last - 1, supposed);
    const positive = latestUpTo(timeline, 'positive', latestFitting, supposed);
    if (positive > negative && entryAt(timeline, positive).day >= earliestDay) {
      return { earlier: positive, last, fits: true };
    }
  }
  return { earlier: before, last, fits: false };
}

function latestUpTo(timeline: LevelTimeline, kind: Kind, place: number, supposed?: Supposed): number {
  const recorded = timeline.latest[place]?.[kind] ?? -1;
  if (supposed === undefined || supposed.place > place) return recorded;
  if (isKind(supposed.outcome, kind)) return Math.max(recorded, supposed.place);
  return recorded === supposed.place ? (timeline.latest[recorded - 1]?.[kind] ?? -1) : recorded;
}

/** How an outcome counts for a level. Source: R5.informative. Example: not_interpretable is unresolved. */
function standingOf({ response }: Outcome): Standing {
  return response === 'positive' || response === 'negative' ? response : 'unresolved';
}

function isKind(outcome: Outcome, kind: Kind): boolean {
  const standing = standingOf(outcome);
  return kind === 'informative' ? standing !== 'unresolved' : standing === kind;
}

// Days never fall along a timeline, so halving finds the last block early enough.
function lastPlaceUpToDay(timeline: LevelTimeline, from: number, day: number): number {
  let low = 0;
  let high = from + 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entryAt(timeline, middle).day <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
