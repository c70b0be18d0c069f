import { afterEach, expect, it, vi } from 'vitest';
import { hearServerTime, serverNow } from './server-clock.ts';

const now = () => ({ stopwatchMs: performance.now(), deviceMs: Date.now() });
const server = 'Mon, 23 Nov 2026 17:00:00 GMT';

afterEach(() => vi.useRealTimers());

it('When the device’s clock is wrong, then the server’s counts', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  hearServerTime(server, now());
  vi.advanceTimersByTime(90_000);
  expect(serverNow().toISOString()).toBe('2026-11-23T17:01:30.000Z');
});

it('When the tablet slept and its stopwatch stood still, then the time asleep is counted', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  hearServerTime(server, now());
  vi.setSystemTime(new Date('2026-11-23T09:20:00Z'));
  expect(serverNow().toISOString()).toBe('2026-11-23T17:20:00.000Z');
});

it('When the device’s clock is set back, then time still goes on', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  hearServerTime(server, now());
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(new Date('2026-11-23T08:00:00Z'));
  expect(serverNow().toISOString()).toBe('2026-11-23T17:01:00.000Z');
});

it('When an answer has no date, then the last one holds', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  hearServerTime(server, now());
  hearServerTime(null, now());
  hearServerTime('no date', now());
  expect(serverNow().toISOString()).toBe('2026-11-23T17:00:00.000Z');
});

it('When an answer waited until it was read, then the time it waited is counted', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
  const arrived = now();
  vi.advanceTimersByTime(2_000);
  hearServerTime(server, arrived);
  expect(serverNow().toISOString()).toBe('2026-11-23T17:00:02.000Z');
});
