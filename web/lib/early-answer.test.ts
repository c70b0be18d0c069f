import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { getJson, sendJson } from './api.ts';
import { askEarly } from './early-answer.ts';

const name = z.object({ name: z.string() });
const request = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  request.mockReset().mockImplementation(async () => new Response('{"name":"Nora"}'));
  vi.stubGlobal('fetch', request);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('When an answer was asked for early, then whoever asks next gets it, and the one after asks anew', async () => {
  void askEarly('/api/once');
  expect(await getJson('/api/once', name)).toEqual({ name: 'Nora' });
  expect(request).toHaveBeenCalledTimes(1);
  await getJson('/api/once', name);
  expect(request).toHaveBeenCalledTimes(2);
});

it('When something is written to the same address, then it is sent', async () => {
  void askEarly('/api/written');
  await sendJson('POST', '/api/written', {}, name);
  expect(request).toHaveBeenCalledTimes(2);
});

it('When nobody reads an early answer in time, then it is asked for anew', async () => {
  void askEarly('/api/late');
  vi.advanceTimersByTime(10_000);
  await getJson('/api/late', name);
  expect(request).toHaveBeenCalledTimes(2);
});
