/** Holds the engine's answer against the oracle's. For tests and proofs only. */

/**
 * The path of the first difference between the engine's and the oracle's answer, or null when they are the same.
 * Flags are sets; criteria are sentences, which the oracle does not write, and names of engine and policy are not judged.
 */
export function firstDifference(answer: unknown, expected: unknown, path = ''): string | null {
  if (Object.is(answer, expected)) return null;
  if (Array.isArray(answer) && Array.isArray(expected)) {
    if (answer.length !== expected.length) return `${path}.length`;
    return firstOf(answer.keys(), (index) =>
      firstDifference(answer[index], expected[index], `${path}[${index}]`),
    );
  }
  if (!isRecord(answer) || !isRecord(expected)) return path;
  const keys = new Set(
    [...Object.keys(answer), ...Object.keys(expected)].filter((key) => !unjudged.has(key)),
  );
  return firstOf(keys.values(), (key) => {
    const [one, other] =
      key === 'flags' ? [sorted(answer[key]), sorted(expected[key])] : [answer[key], expected[key]];
    return firstDifference(one, other, `${path}.${key}`);
  });
}

const unjudged = new Set(['engine', 'policy', 'criteria']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(flags: unknown): unknown {
  return Array.isArray(flags) ? [...flags].sort() : flags;
}

function firstOf<T>(items: Iterable<T>, differenceAt: (item: T) => string | null): string | null {
  for (const item of items) {
    const difference = differenceAt(item);
    if (difference !== null) return difference;
  }
  return null;
}
