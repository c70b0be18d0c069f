/** What was entered for one time of a series; null: before the block. */
interface TimedEntry {
  readonly minutesAfterBlock: number | null;
}

export interface EntriesByTime<T> {
  /** Alone at their time: what the record says. */
  readonly decided: readonly T[];
  /** Several at one time, of which nobody has said yet which counts, time by time. */
  readonly undecided: readonly (readonly T[])[];
}

/**
 * Two people may enter a score for the same time without knowing of each other. Both entries stay; until somebody says
 * which one counts that time has no score, also where both say the same. Source: R1.undecided. Example: 2 and 6 at 30 min
 * are no score at 30 min, and neither 2, 6 nor 4.
 */
export function entriesByTime<T extends TimedEntry>(current: readonly T[]): EntriesByTime<T> {
  const times = new Map<number | null, T[]>();
  for (const entry of current) {
    const same = times.get(entry.minutesAfterBlock);
    if (same === undefined) times.set(entry.minutesAfterBlock, [entry]);
    else same.push(entry);
  }
  const groups = [...times.values()];
  return {
    decided: groups.flatMap((entries) => (entries.length === 1 ? entries : [])),
    undecided: groups.filter((entries) => entries.length > 1),
  };
}
