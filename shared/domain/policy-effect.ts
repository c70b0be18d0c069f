import { type LevelStatus, levelStatuses } from './answer-vocabulary.ts';
import { assessStatuses, type StatusOfLevel } from './assess-case.ts';
import type { Case } from './case.ts';
import type { Policy } from './policy.ts';
import type { Level } from './spine.ts';

/** One recorded episode as the engine reads it; a policy with an age rule asks for `asOf` in its case. */
export interface EpisodeCase {
  readonly episodeId: string;
  readonly case: Case;
}

interface LevelChange extends Level {
  readonly before: LevelStatus;
  readonly after: LevelStatus;
}

/** An episode with at least one level whose status would be another, and those levels. */
interface ChangedEpisode {
  readonly episodeId: string;
  readonly levels: readonly LevelChange[];
}

/** How many levels have which status under the first policy (outer) and under the second (inner). */
type StatusCounts = Readonly<Record<LevelStatus, Readonly<Record<LevelStatus, number>>>>;

export interface PolicyEffect {
  readonly episodes: number;
  readonly levels: number;
  readonly counts: StatusCounts;
  readonly changed: readonly ChangedEpisode[];
}

/**
 * What another policy would say of recorded episodes: levels counted by status before and after, and the episodes that
 * change. It judges only; reviews already signed are never rewritten. Parts of a long list can be judged apart and put
 * together with addEffects. Source: R8.effect.
 * Example: 80 % instead of 50 % turns one possible candidate into criteria not met.
 */
export function effectOf(episodes: readonly EpisodeCase[], before: Policy, after: Policy): PolicyEffect {
  const counts = emptyCounts();
  const changed: ChangedEpisode[] = [];
  let levels = 0;
  for (const { episodeId, case: recorded } of episodes) {
    const first = assessStatuses(recorded, before);
    // Which levels a case has depends on its blocks alone, so both policies judge the same levels in one order.
    const changes = assessStatuses(recorded, after).flatMap(
      ({ joint, side, status }, place): LevelChange[] => {
        const { status: was } = first[place] as StatusOfLevel;
        counts[was][status] += 1;
        return was === status ? [] : [{ joint, side, before: was, after: status }];
      },
    );
    levels += first.length;
    if (changes.length > 0) changed.push({ episodeId, levels: changes });
  }
  return { episodes: episodes.length, levels, counts, changed };
}

/** The effects on two parts of one list together, in the order of the parts. Source: R8.effect. */
export function addEffects(one: PolicyEffect, other: PolicyEffect): PolicyEffect {
  const counts = emptyCounts();
  for (const before of levelStatuses) {
    for (const after of levelStatuses) {
      counts[before][after] = one.counts[before][after] + other.counts[before][after];
    }
  }
  return {
    episodes: one.episodes + other.episodes,
    levels: one.levels + other.levels,
    counts,
    changed: [...one.changed, ...other.changed],
  };
}

/** The effect on no episode at all: where adding parts begins. Source: R8.effect. */
export function noEffect(): PolicyEffect {
  return { episodes: 0, levels: 0, counts: emptyCounts(), changed: [] };
}

function emptyCounts(): Record<LevelStatus, Record<LevelStatus, number>> {
  const zeros = () =>
    Object.fromEntries(levelStatuses.map((status) => [status, 0])) as Record<LevelStatus, number>;
  return Object.fromEntries(levelStatuses.map((status) => [status, zeros()])) as ReturnType<
    typeof emptyCounts
  >;
}
