import { expect, test } from 'vitest';
import { followCanaries } from './canary-journey.ts';

test('a patient’s name is in the record and nowhere else: no log, address, storage, refusal or file', async () => {
  const { places, found } = await followCanaries();
  expect(found).toEqual([]);
  expect(places).toBeGreaterThan(100);
});
