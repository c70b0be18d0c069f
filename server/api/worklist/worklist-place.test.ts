import { expect, test } from 'vitest';
import { parsePlaceMark, placeMark } from './worklist-place.ts';

const place = { episodeId: '01890000-0000-7000-8000-00000000abcd', at: new Date('2026-03-01T10:00:00.123Z') };

test('a mark is read back as it was made, and says no name', () => {
  expect(placeMark(place)).toMatch(/^[\w-]{32}$/);
  expect(parsePlaceMark(placeMark(place))).toEqual(place);
  expect(parsePlaceMark(undefined)).toBeUndefined();
});

test.each(['', 'x', 'a'.repeat(32), '_'.repeat(32), `${placeMark(place)}A`])('%j is refused', (mark) => {
  expect(() => parsePlaceMark(mark)).toThrow('Some fields');
});
