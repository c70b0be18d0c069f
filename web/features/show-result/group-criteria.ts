import type { LevelResult } from '../../lib/level-blocks.ts';

export type Criterion = LevelResult['criteria'][number];

/** One rule with every block it was judged for. */
export interface CriterionGroup {
  readonly id: Criterion['id'];
  /** The rule, where it is the same for all; else null and each row says its own. */
  readonly requirement: string | null;
  readonly rows: readonly Criterion[];
}

/** Rows of one rule together, in the order in which the rules first come. */
export function groupCriteria(criteria: readonly Criterion[]): CriterionGroup[] {
  const groups = new Map<Criterion['id'], Criterion[]>();
  for (const criterion of criteria)
    groups.set(criterion.id, [...(groups.get(criterion.id) ?? []), criterion]);
  return [...groups].map(([id, rows]) => {
    const rules = new Set(rows.map(({ requirement }) => requirement));
    return { id, requirement: rules.size === 1 ? (rows[0]?.requirement ?? null) : null, rows };
  });
}
