import { expect, test } from 'vitest';
import { keepDraftRequest } from './drafts.ts';

const most = 65_536;
const isTaken = (body: unknown) => keepDraftRequest.safeParse({ body }).success;
/** A form that is reckoned at so many bytes, one more than its JSON has. */
const ofText = (bytes: number) => ({ t: 'a'.repeat(bytes - '{"t":""}'.length - 1) });

test('A form is taken up to 64 KiB, and says so when it is larger', () => {
  expect(isTaken(ofText(most))).toBe(true);
  expect(isTaken(ofText(most + 1))).toBe(false);
  const message = keepDraftRequest.safeParse({ body: ofText(most + 1) }).error?.issues[0]?.message;
  expect(message).toBe('A draft holds at most 64 KiB.');
});

test('Every kind of content counts: lists, nested forms, keys, what is not ASCII, numbers written out', () => {
  const many = (count: number, member: unknown) => ({ list: Array.from({ length: count }, () => member) });
  // Three bytes each: the digit, its comma and the bracket that is reckoned for it.
  expect([isTaken(many(20_000, 1)), isTaken(many(25_000, 1))]).toEqual([true, false]);
  expect([isTaken(many(9_000, null)), isTaken(many(12_000, null))]).toEqual([true, false]);
  expect([isTaken(many(15_000, {})), isTaken(many(20_000, {}))]).toEqual([true, false]);
  expect([isTaken({ t: 'a'.repeat(60_000) }), isTaken({ t: 'ä'.repeat(60_000) })]).toEqual([true, false]);
  expect([isTaken({ t: 'ä'.repeat(20_000) }), isTaken({ t: 'ä'.repeat(22_000) })]).toEqual([true, false]);
  expect([isTaken({ ['k'.repeat(60_000)]: 1 }), isTaken({ ['k'.repeat(70_000)]: 1 })]).toEqual([true, false]);
  expect([isTaken(many(200, 1e300)), isTaken(many(230, 1e300))]).toEqual([true, false]);
  expect(isTaken(many(230, 1e-300))).toBe(false);
  expect(isTaken(many(5_000, 1234567890))).toBe(true);
  expect(isTaken(many(6_000, 1234567890))).toBe(false);
  expect(isTaken(many(20_000, 0))).toBe(true);
});

test('However deep a form is nested, it is reckoned without an end of the stack', () => {
  let deep: Record<string, unknown> = {};
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
  expect(isTaken(deep)).toBe(false);
});
