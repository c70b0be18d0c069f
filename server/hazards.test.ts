import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const fileText = (path: string) => readFileSync(join(root, path), 'utf8');

/** Hazard, control, test. */
const rows = fileText('docs/hazards.md')
  .split('\n')
  .filter((line) => /^\| H\d/.test(line))
  .map((line) => line.replace(/^\| | \|$/g, '').split(' | '));

describe('docs/hazards.md', () => {
  it('has one row for each hazard', () => {
    const named = rows.map(([hazard = '']) => hazard.split(' ')[0]);
    expect(named).toEqual(Array.from({ length: 18 }, (_, place) => `H${place + 1}`));
  });

  it.each(rows.map((cells) => [cells[0] ?? '', cells] as const))(
    '%s has a control and a test',
    (_, cells) => {
      const [, control = '', test = ''] = cells;
      expect(cells).toHaveLength(3);
      const controls = [...control.matchAll(/`([\w/.-]+\.(?:tsx?|sql))`/g)].map((match) => match[1] ?? '');
      expect(controls.length).toBeGreaterThan(0);
      for (const file of controls) expect(fileText(file).length, file).toBeGreaterThan(0);

      const [, file = '', title = ''] = /^`([\w/.-]+\.test\.tsx?)`: (.+)$/.exec(test) ?? [];
      expect(fileText(file)).toContain(`('${title}', `);
    },
  );
});
