import type { Request } from 'express';
import { expect, test } from 'vitest';
import { readIdempotencyKey, readVersion } from './preconditions.ts';

const asking = (headers: Record<string, unknown>) => ({ headers }) as unknown as Request;
const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['a-key_01', 'a-key_01'],
  ['x'.repeat(100), 'x'.repeat(100)],
  ['x'.repeat(101), 'key_missing'],
  ['seven-7', 'key_missing'],
  ['with blank 1', 'key_missing'],
  [' a-key_01', 'key_missing'],
  ['a-key_01!', 'key_missing'],
  [undefined, 'key_missing'],
  [['a-key_01'], 'key_missing'],
])('the key %j is %j', (key, said) => {
  expect(codeOf(() => readIdempotencyKey(asking({ 'idempotency-key': key })))).toBe(said);
});

test.each([
  ['"3"', 3],
  ['"12"', 12],
  ['"999999999"', 999_999_999],
  ['"1000000000"', 'version_missing'],
  ['"0"', 'version_missing'],
  ['"03"', 'version_missing'],
  ['3', 'version_missing'],
  ['"3', 'version_missing'],
  ['x"3"', 'version_missing'],
  ['"3"x', 'version_missing'],
  ['"x"', 'version_missing'],
  [undefined, 'version_missing'],
])('the version %j is %j', (match, said) => {
  expect(codeOf(() => readVersion(asking({ 'if-match': match }), 'existing'))).toBe(said);
});

test('that nothing was there is said where something new may be made, and only without a version', () => {
  const none = { 'if-none-match': '*' };
  expect(readVersion(asking(none), 'existing_or_new')).toBeNull();
  expect(codeOf(() => readVersion(asking(none), 'existing'))).toBe('version_missing');
  expect(codeOf(() => readVersion(asking({ 'if-none-match': '"1"' }), 'existing_or_new'))).toBe(
    'version_missing',
  );
  expect(readVersion(asking({ ...none, 'if-match': '"2"' }), 'existing_or_new')).toBe(2);
  expect(codeOf(() => readVersion(asking({}), 'existing_or_new'))).toBe('version_missing');
});
