import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'asvs.md'), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from 1. */
const sections: Readonly<Record<string, readonly number[]>> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
};
const requirements = Object.entries(sections).flatMap(([chapter, counts]) =>
  counts.flatMap((count, section) =>
    Array.from({ length: count }, (_, place) => `${chapter}.${section + 1}.${place + 1}`),
  ),
);

/** "V6.8.1-V6.8.4" names all that lie between. */
function named(text: string): string[] {
  return [...text.matchAll(/(V[\d.]+\d)(?:-(V[\d.]+\d))?/g)].flatMap(([, first = '', last = first]) =>
    requirements.slice(requirements.indexOf(first), requirements.indexOf(last) + 1),
  );
}

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| V'))
  .map((line) =>
    line
      .slice(2)
      .split('|')
      .map((cell) => cell.trim()),
  );
const notApplicable = /Not applicable:[\s\S]*?(?=\n## )/.exec(page)?.[0] ?? '';

describe('docs/asvs.md', () => {
  it('says something of each requirement of levels 1 and 2, once', () => {
    expect(requirements).toHaveLength(253);
    const said = [...named(notApplicable), ...rows.flatMap(([cell = '']) => named(cell))];
    expect(said.toSorted()).toEqual(requirements.toSorted());
  });

  it.each(rows)('%s is %s', (_, state = '', where = '', shown = '') => {
    expect(['met', 'part', 'missing', 'operator']).toContain(state);
    expect(where.length).toBeGreaterThan(2);
    for (const [, file = ''] of `${where} ${shown}`.matchAll(/`([\w/.-]+\.(?:tsx?|sql|md|json|service))`/g)) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
  });
});
