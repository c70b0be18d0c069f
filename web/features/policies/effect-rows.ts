import { type LevelStatus, levelStatuses } from '#shared/domain/answer-vocabulary.ts';
import type { PolicyEffect } from './read-policy-effect.ts';

export interface EffectRow {
  readonly before: LevelStatus;
  readonly after: LevelStatus;
  readonly levels: number;
}

/** Every pair of statuses that occurs: those that change first, then the most frequent. */
export function effectRows({ counts }: PolicyEffect['effect']): EffectRow[] {
  const rows = levelStatuses.flatMap((before) =>
    levelStatuses.map((after) => ({ before, after, levels: counts[before]?.[after] ?? 0 })),
  );
  return rows
    .filter(({ levels }) => levels > 0)
    .sort((a, b) => Number(isSame(a)) - Number(isSame(b)) || b.levels - a.levels);
}

export function isSame({ before, after }: EffectRow): boolean {
  return before === after;
}

export function changedLevels(effect: PolicyEffect['effect']): number {
  return effectRows(effect).reduce((sum, row) => (isSame(row) ? sum : sum + row.levels), 0);
}
