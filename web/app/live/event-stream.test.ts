import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followEvents } from './event-stream.ts';

class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  isOpen = true;
  onerror = () => {};
  onmessage = (_message: { data: string }) => {};
  constructor() {
    super();
    FakeSource.opened.push(this);
  }
  close() {
    this.isOpen = false;
  }
}

const heard: string[] = [];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.opened = [];
  heard.length = 0;
  stop = followEvents({ hear: ({ kind }) => heard.push(kind), lose: () => heard.push('(lost)') });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const say = (data: object) => FakeSource.opened.at(-1)?.onmessage({ data: JSON.stringify(data) });

test('events are heard; what is no event is not', () => {
  say({ kind: 'open' });
  say({ kind: 'news' });
  expect(heard).toEqual(['open']);
});

test('a lost connection is opened again, more slowly each time, until it is heard', () => {
  for (const wait of [1_250, 2_500, 5_000]) {
    const count = FakeSource.opened.length;
    FakeSource.opened.at(-1)?.onerror();
    expect(FakeSource.opened.at(-1)?.isOpen).toBe(false);
    vi.advanceTimersByTime(wait);
    expect(FakeSource.opened.length).toBe(count + 1);
  }
  say({ kind: 'open' });
  FakeSource.opened.at(-1)?.onerror();
  vi.advanceTimersByTime(1_250);
  expect(FakeSource.opened.length).toBe(5);
});

test('a connection that says nothing for 50 s is lost; a beat keeps it', () => {
  vi.advanceTimersByTime(40_000);
  FakeSource.opened[0]?.dispatchEvent(new Event('beat'));
  vi.advanceTimersByTime(40_000);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['(lost)']);
});

test('once the session is over it is not opened again', () => {
  say({ kind: 'ended' });
  vi.advanceTimersByTime(200_000);
  expect(heard).toEqual(['ended']);
  expect(FakeSource.opened.length).toBe(1);
});
