import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** A server that keeps one draft, as the real one does. */
function serverWith(draft: { body: object; version: number } | null) {
  const server = {
    draft,
    requests: 0,
    fail: null as ApiProblem | null,
    losesAnswer: false,
    keep: async ({ body, version }: { body: object; version: number | null }) => {
      server.requests += 1;
      if (server.fail) throw server.fail;
      if ((server.draft?.version ?? null) !== version) throw stale(server.draft);
      server.draft = { body, version: (version ?? 0) + 1 };
      if (server.losesAnswer) throw new ApiProblem('lost', { kind: 'unreachable' });
      return { version: server.draft.version, savedAt: `at ${server.draft.version}` };
    },
    discard: async (version: number) => {
      if (server.draft && server.draft.version !== version) throw stale(server.draft);
      server.draft = null;
    },
  };
  return server;
}

const stale = (draft: { body: object; version: number } | null) =>
  new ApiProblem('stale', {
    kind: 'refused',
    status: 412,
    code: 'version_stale',
    document: { current: draft && { ...draft, savedAt: 'elsewhere' } },
  });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('keeping a draft', () => {
  it('When somebody types, then it is saved once, a second after the last key', async () => {
    const server = serverWith(null);
    const keeper = new DraftKeeper(server, null);
    expect(keeper.isSafe).toBe(true);
    for (const text of ['a', 'ab', 'abc']) {
      keeper.change({ text });
      await pass(600);
    }
    expect([server.requests, keeper.state.is, keeper.isSafe]).toEqual([0, 'waiting', false]);
    await pass(500);
    expect(server).toMatchObject({ requests: 1, draft: { body: { text: 'abc' } } });
    expect(keeper.state).toEqual({ is: 'saved', at: 'at 1' });
  });

  it('When something is typed while a save is on its way, then that is saved next', async () => {
    const server = serverWith(null);
    const keeper = new DraftKeeper(server, null);
    keeper.change({ text: 'a' });
    const first = keeper.flush();
    keeper.change({ text: 'b' });
    await first;
    expect(server.draft).toEqual({ body: { text: 'b' }, version: 2 });
    expect(keeper.isSafe).toBe(true);
  });

  it('When the server cannot be reached, then that is said and tried again until it is saved', async () => {
    const server = serverWith(null);
    server.fail = new ApiProblem('away', { kind: 'unreachable' });
    const keeper = new DraftKeeper(server, null);
    keeper.change({ text: 'a' });
    await pass(1_000);
    expect([keeper.state.is, keeper.isSafe]).toEqual(['not_saved', false]);
    server.fail = null;
    await pass(5_000);
    expect(keeper.state.is).toBe('saved');
  });

  it('When the draft itself is refused, then it is not sent again unchanged', async () => {
    const server = serverWith(null);
    server.fail = new ApiProblem('too long', { kind: 'refused', status: 422 });
    const keeper = new DraftKeeper(server, null);
    keeper.change({ text: 'a' });
    await pass(60_000);
    expect([server.requests, keeper.state.is]).toEqual([1, 'not_saved']);
  });

  it('When only the answer was lost, then meeting one’s own draft is no conflict', async () => {
    const server = serverWith({ body: {}, version: 4 });
    server.losesAnswer = true;
    const keeper = new DraftKeeper(server, 4);
    keeper.change({ one: 1, two: [{ b: 1, a: 2 }] });
    await pass(1_000);
    server.draft = { body: { two: [{ a: 2, b: 1 }], one: 1 }, version: 5 };
    server.losesAnswer = false;
    await pass(5_000);
    expect(keeper.state.is).toBe('saved');
    keeper.change({ one: 2 });
    await pass(1_000);
    expect(server.draft).toEqual({ body: { one: 2 }, version: 6 });
  });
});

describe('two tabs', () => {
  it('When another tab was first, then nothing is overwritten until somebody says so', async () => {
    const server = serverWith({ body: { text: 'theirs' }, version: 7 });
    const keeper = new DraftKeeper(server, 6);
    keeper.change({ text: 'mine' });
    await pass(1_000);
    expect(keeper.state).toMatchObject({ is: 'conflict', other: { body: { text: 'theirs' } } });
    keeper.change({ text: 'mine, longer' });
    await pass(60_000);
    expect([server.requests, server.draft?.version]).toEqual([1, 7]);
    keeper.keepHere();
    await pass(0);
    expect(server.draft).toEqual({ body: { text: 'mine, longer' }, version: 8 });
  });

  it('When another tab sent it, then nothing comes back by itself', async () => {
    const server = serverWith(null);
    const keeper = new DraftKeeper(server, 6);
    keeper.change({ text: 'mine' });
    await pass(60_000);
    expect([server.draft, keeper.state]).toEqual([null, { is: 'conflict', other: null }]);
  });
});

describe('the end', () => {
  it('When the form is sent while a save is on its way, then the save arrives first and none follows', async () => {
    const server = serverWith(null);
    const keeper = new DraftKeeper(server, null);
    keeper.change({ text: 'a' });
    void keeper.flush();
    await keeper.rest();
    server.draft = null;
    await pass(60_000);
    expect([server.requests, server.draft]).toEqual([1, null]);
  });

  it('When it is discarded, then the next change begins a new one', async () => {
    const server = serverWith({ body: {}, version: 3 });
    const keeper = new DraftKeeper(server, 3);
    keeper.change({ text: 'a' });
    await keeper.discard();
    expect([server.draft, keeper.state.is]).toEqual([null, 'untouched']);
    keeper.change({ text: 'b' });
    await pass(1_000);
    expect(server.draft).toEqual({ body: { text: 'b' }, version: 1 });
  });
});
