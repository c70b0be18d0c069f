import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const domain = join(root, 'shared', 'domain');
const page = readFileSync(join(root, 'docs', 'clinical-basis.md'), 'utf8');
const engineFiles = readdirSync(domain).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const sourceOf = (file: string) => readFileSync(join(domain, file), 'utf8');

const ruleId = /R[1-8]\.[a-z]+(?:-[a-z]+)*/g;

/** The rules that comments of the engine name as their source. */
const inCode = new Set(
  engineFiles.flatMap((file) =>
    [...sourceOf(file).matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => comment.match(ruleId) ?? []),
  ),
);

/** The rows of the page: rule, words, source, functions, tests. */
const rows = page
  .split('\n')
  .filter((line) => /^\| R\d\./.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()));

const sourceKeys = page
  .slice(page.indexOf('\n## Sources'))
  .split('\n')
  .filter((line) => /^\| (?!key|---)/.test(line))
  .flatMap((line) => (line.split(' | ')[0] ?? '').replace('|', '').split(','))
  .map((key) => key.trim());

describe('docs/clinical-basis.md', () => {
  it('has one row for each rule of the engine, and none for others', () => {
    expect(inCode.size).toBeGreaterThan(40);
    expect(rows.map(([id]) => id).sort()).toEqual([...inCode].sort());
  });

  it.each(rows.map((cells) => [cells[0] ?? '', cells] as const))(
    '%s says what, whence, where',
    (_, cells) => {
      const [, words = '', source = '', functions = '', tests = ''] = cells;
      expect(cells).toHaveLength(5);
      expect(words.length).toBeGreaterThan(20);
      expect(words).not.toMatch(/`[a-z]+[A-Z]/);
      expect(
        /Definition|Product rule|policy|preset|Follows from/.test(source) ||
          sourceKeys.some((key) => source.includes(key)),
      ).toBe(true);

      const named = [...functions.matchAll(/`(\w+)` in `([a-z-]+\.ts)`/g)];
      expect(named.length).toBeGreaterThan(0);
      for (const [, name, file = ''] of named) {
        expect(engineFiles).toContain(file);
        expect(sourceOf(file)).toMatch(new RegExp(`(function|const) ${name}\\b`));
      }
      const files = [...tests.matchAll(/`([a-z-]+\.test\.ts)`/g)].map((match) => match[1] ?? '');
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(domain, file)), file).toBe(true);
    },
  );

  it('names a rule at a function that says so itself, or in its file', () => {
    for (const [id = '', , , functions = ''] of rows) {
      const files = [...functions.matchAll(/in `([a-z-]+\.ts)`/g)].map((match) => match[1] ?? '');
      expect(
        files.some((file) =>
          sourceOf(file)
            .match(ruleId)
            ?.some((named) => named === id),
        ),
        id,
      ).toBe(true);
    }
  });

  it('lists every source it cites', () => {
    expect(sourceKeys.length).toBeGreaterThan(30);
    const cited = page.slice(0, page.indexOf('\n## Sources')).match(/\b[A-Z][A-Za-z-]+-(19|20)\d\d\b/g) ?? [];
    expect(cited.length).toBeGreaterThan(20);
    expect([...new Set(cited)].filter((key) => !sourceKeys.includes(key))).toEqual([]);
  });
});
