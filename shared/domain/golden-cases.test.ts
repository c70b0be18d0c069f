import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate } from './calculate.ts';
import { presetsById } from './presets.ts';

interface GoldenCase {
  readonly title: string;
  readonly case: unknown;
  readonly expected: Record<string, unknown> & { readonly error?: string };
}

const lines = readFileSync(new URL('./golden/cases.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const goldenCases = lines.map((line) => JSON.parse(line) as GoldenCase);

/** Flags are a set: sorted on both sides. `readings` and `criteria` are not part of the table. */
function comparable(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => comparable(item));
    return key === 'flags' ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !['engine', 'policy', 'readings', 'criteria'].includes(name),
  );
  return Object.fromEntries(kept.map(([name, field]) => [name, comparable(field, name)]));
}

describe('golden cases', () => {
  test('the table is there', () => {
    expect(goldenCases).toHaveLength(40);
  });

  test.each(goldenCases.map((golden) => [golden.title, golden] as const))('%s', (_title, golden) => {
    const answer = calculate(golden.case, { policies: presetsById });
    if (golden.expected.error === undefined) {
      expect(comparable(answer)).toEqual(comparable(golden.expected));
    } else {
      expect('error' in answer ? answer.error.issues.map((issue) => issue.code) : []).toContain(
        golden.expected.error,
      );
    }
  });
});
