import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate, calculateSideBySide, refuseBrokenJson } from './calculate.ts';
import { invalidCases } from './golden/invalid-cases.ts';
import { samplePolicy } from './golden/sample-case.ts';
import { writtenCase } from './golden/written-case.ts';
import type { Issue } from './issue.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import { presetsById } from './presets.ts';

type Path = readonly (string | number)[];

const kinds = [undefined, null, true, 1, 'x', '', [], {}];
const numbers = [-1, 0, 0.25, 0.5, 10, 11, 100, 101, 2 ** 53];

const options = { policies: presetsById };
const isList = Array.isArray;

function pathText(path: Path): string {
  return path
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`))
    .join('');
}

const titleOf = (path: Path) => `# ${pathText(path) || 'the case'}`;

/** Where the problem is stands there only when it is another place than the one looked at. */
const issueText = ({ code, path, message }: Issue, here: string | null = null) =>
  `${code}${path === here ? '' : ` ${path}`}: ${message}`;

/** Every place in what is written, and one in each object that should not be there. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    placesIn(item, [...path, isList(value) ? Number(key) : key]),
  );
  return [path, ...inside, ...(isList(value) ? [] : [[...path, 'extra']])];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) => (inside as Record<string | number, unknown> | undefined)?.[key],
    value,
  );

function withValue(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = isList(whole) ? [...whole] : { ...(whole as object) };
  Object.assign(copy, { [key]: withValue(valueAt(whole, [key]), rest, value) });
  return copy;
}

/** What becomes of a case with another value in one place: how it is taken, or why it is refused. */
function outcomeOf(path: Path, value: unknown): string {
  const raw = withValue(writtenCase, path, value);
  const inPolicy = path[0] === 'policy';
  const parsed = inPolicy ? parsePolicy(valueAt(raw, ['policy'])) : parseCase(raw);
  if (!parsed.ok) return parsed.issues.map((issue) => issueText(issue, pathText(path))).join(' + ');
  return `taken as ${JSON.stringify(valueAt(parsed.value, inPolicy ? path.slice(1) : path)) ?? 'nothing'}`;
}

function placeText(path: Path): string {
  const values = [...kinds, ...(typeof valueAt(writtenCase, path) === 'number' ? numbers : [])];
  const lines = values.map((value) => `  ${JSON.stringify(value) ?? 'left out'}: ${outcomeOf(path, value)}`);
  return `${titleOf(path)}\n${lines.join('\n')}\n`;
}

function otherRefusals(): string {
  const { policy: _policy, asOf: _asOf, ...open } = writtenCase as Record<string, unknown>;
  const answers = [
    refuseBrokenJson(),
    calculate(open, options),
    calculate({ ...open, policy: samplePolicy({ duration: { mode: 'fixed', fixedMinutes: 0 } }) }, options),
    // What is missing twice is never also a duplicate.
    calculate({ blocks: [{}, { series: [{ readings: [{}, {}] }] }] }, options),
    calculate(open, { ...options, override: 'no-such' }),
    calculate(open, { ...options, override: 'nhs-hny-icb' }),
    calculateSideBySide({ ...open, policies: 'all' }, options),
    calculateSideBySide({ ...open, policies: [] }, options),
    calculateSideBySide({ ...open, policies: ['no-such', { id: '' }] }, options),
    ...[40, 41].map((length) => calculate({ ...open, policy: 'x'.repeat(length) }, options)),
    ...invalidCases.map(([, raw]) => calculate(raw, options)),
  ];
  const lines = answers.map((one) =>
    'error' in one ? one.error.issues.map((issue) => issueText(issue)).join(' + ') : 'not refused',
  );
  return `# others\n${lines.join('\n')}\n`;
}

const file = new URL('./golden/refusals.txt', import.meta.url);
const places = placesIn(writtenCase);

if (process.env.WRITE_GOLDEN) writeFileSync(file, [...places.map(placeText), otherRefusals()].join('\n'));
const stored = new Map(
  readFileSync(file, 'utf8')
    .split(/\n(?=#)/)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

describe('golden/refusals.txt: each place of a case with each kind of wrong value', () => {
  test('holds every place once', () => {
    expect([...stored.keys()]).toEqual([...places.map(titleOf), '# others']);
  });

  test.each(places.map((path) => [titleOf(path), path] as const))('%s', (title, path) => {
    expect(placeText(path)).toBe(stored.get(title));
  });

  test('and what only a whole case can be refused for', () => {
    expect(otherRefusals()).toBe(stored.get('# others'));
  });
});
