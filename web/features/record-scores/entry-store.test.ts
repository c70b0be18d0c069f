import { describe, expect, it } from 'vitest';
import type { RecordedReading, RecordReadingRequest } from '#shared/contract/readings.ts';
import { EntryStore } from './entry-store.ts';

const request: RecordReadingRequest = {
  id: '01890000-0000-7000-8000-000000000001',
  phase: 'post_block',
  minutesAfterBlock: 30,
  entry: { kind: 'score', score: 7 },
  activity: null,
  observedAt: '2026-11-23T09:30:00-08:00',
  transcribed: false,
  supersedesId: null,
  reason: '',
};

const entry = { blockId: 'b', seriesId: 's', authorId: 'nora', request };

function storeWith(answers: ('saved' | 'lost' | 'refused')[], isDrawnLater = false) {
  const sent: RecordReadingRequest[] = [];
  const saved: RecordedReading[] = [];
  const lock = { isLocked: false };
  const drawing: (() => void)[] = [];
  const waiting: { milliseconds: number; then: () => void }[] = [];
  const store = new EntryStore({
    send: ({ request: sentRequest }) => {
      sent.push(sentRequest);
      const answer = answers.shift();
      return answer === 'saved'
        ? Promise.resolve({ id: sentRequest.id } as RecordedReading)
        : Promise.reject(answer);
    },
    onSaved: (_, reading, isShown) => {
      saved.push(reading);
      if (!isDrawnLater) isShown();
      drawing.push(isShown);
    },
    isLocked: () => lock.isLocked,
    readProblem: (error) => ({ message: String(error), code: String(error), isFinal: error === 'refused' }),
    wait: (milliseconds, then) => waiting.push({ milliseconds, then }),
  });
  return { store, sent, saved, drawing, waiting, lock };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('EntryStore', () => {
  it('When a score is tapped, then it is saving and not saved until the server has answered', async () => {
    const { store, saved } = storeWith(['saved']);
    store.save('s:30', entry);
    expect(store.entries().get('s:30')?.step).toBe('saving');
    expect(saved).toEqual([]);
    await settled();
    expect(store.entries().size).toBe(0);
    expect(saved.map(({ id }) => id)).toEqual([request.id]);
  });

  it('When the answer is not on the screen yet, then the score is still saving', async () => {
    const { store, saved, drawing } = storeWith(['saved'], true);
    store.save('s:30', entry);
    await settled();
    expect(saved).toHaveLength(1);
    expect(store.entries().get('s:30')?.step).toBe('saving');
    drawing[0]?.();
    expect(store.entries().size).toBe(0);
  });

  it('When the answer is lost, then the score is kept and sent again with the same id', async () => {
    const { store, sent, saved, waiting } = storeWith(['lost', 'lost', 'saved']);
    store.save('s:30', entry);
    await settled();
    expect(store.entries().get('s:30')?.step).toBe('failed');
    waiting[0]?.then();
    await settled();
    store.retry('s:30');
    await settled();
    expect(sent).toEqual([request, request, request]);
    expect(saved).toHaveLength(1);
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([2_000, 5_000]);
  });

  it('When it is retried while it is under way, then it is not sent twice', async () => {
    const { store, sent } = storeWith(['saved']);
    store.save('s:30', entry);
    store.retry('s:30');
    expect(store.save('s:30', { ...entry, request: { ...request, id: 'another' } })).toBe(false);
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('When the server refuses it, then it is not sent again and stays until somebody decides', async () => {
    const { store, sent, waiting } = storeWith(['refused']);
    store.save('s:30', entry);
    await settled();
    expect(store.entries().get('s:30')?.step).toBe('refused');
    store.retryAll();
    expect(sent).toHaveLength(1);
    expect(waiting).toEqual([]);
    store.discard('s:30');
    expect(store.entries().size).toBe(0);
  });

  it('When an entry is discarded before its retry, then nothing is sent any more', async () => {
    const { store, sent, waiting } = storeWith(['lost']);
    store.save('s:30', entry);
    await settled();
    store.discard('s:30');
    waiting[0]?.then();
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('When the session is locked, then nothing is sent by itself until it is unlocked', async () => {
    const { store, sent, waiting, lock } = storeWith(['lost', 'saved']);
    store.save('s:30', entry);
    await settled();
    lock.isLocked = true;
    waiting[0]?.then();
    store.retryAll();
    await settled();
    expect(sent).toHaveLength(1);
    lock.isLocked = false;
    store.retryAll();
    await settled();
    expect(sent.map(({ id }) => id)).toEqual([request.id, request.id]);
    expect(store.entries().size).toBe(0);
  });

  it('When entries change, then listeners hear of it', async () => {
    const { store } = storeWith(['saved']);
    let calls = 0;
    store.subscribe(() => {
      calls += 1;
    });
    store.save('s:30', entry);
    await settled();
    expect(calls).toBe(2);
  });
});
