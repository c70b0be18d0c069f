import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RecordReadingRequest } from '#shared/contract/readings.ts';
import { EntryStore } from './entry-store.ts';
import { usePendingAt } from './use-pending.ts';

afterEach(cleanup);

/** What is sent is never answered. */
function silentStore(): EntryStore {
  return new EntryStore({
    send: () => new Promise(() => {}),
    onSaved: () => {},
    isLocked: () => false,
    readProblem: (error) => ({ message: String(error), code: '', isFinal: false }),
    wait: () => {},
  });
}

const request = { id: 'one' } as RecordReadingRequest;
const entry = { blockId: 'b', seriesId: 'left', authorId: 'nora', request };

it('When a score is tapped, then its own place is drawn again and no other', () => {
  const store = silentStore();
  const drawn = { left: 0, right: 0 };
  const at = (place: keyof typeof drawn) =>
    renderHook(() => {
      drawn[place] += 1;
      return usePendingAt(store, place);
    }).result;
  const [left, right] = [at('left'), at('right')];
  const before = { ...drawn };
  act(() => void store.save('left', entry));
  expect(left.current?.step).toBe('saving');
  expect(right.current).toBeUndefined();
  expect(drawn).toEqual({ left: before.left + 1, right: before.right });
});
