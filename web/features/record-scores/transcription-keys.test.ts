import { describe, expect, it } from 'vitest';
import { readDiaryKey } from './transcription-keys.ts';

const read = (key: string, before: string | null = null, msLater = 200) =>
  readDiaryKey({ key, atMs: 5_000 + msLater }, before === null ? null : { key: before, atMs: 5_000 });

describe('a key of a paper diary', () => {
  it.each(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])('%s is that score', (key) => {
    expect(read(key)).toEqual({ kind: 'score', score: Number(key) });
  });

  it('t is 10, - is not done, ? is unreadable', () => {
    expect(read('t')).toEqual({ kind: 'score', score: 10 });
    expect(read('-')).toEqual({ kind: 'not_done' });
    expect(read('?')).toEqual({ kind: 'unreadable' });
  });

  it('When a comma or a point is keyed, then copying stops: 4,5 is never 45 and never 4 and 5', () => {
    expect(read(',', '4')).toEqual({ kind: 'stop', why: 'decimal' });
    expect(read('.', '4')).toEqual({ kind: 'stop', why: 'decimal' });
  });

  it('When 1 and 0 come together, then copying stops; apart they are two scores', () => {
    expect(read('0', '1', 1_000)).toEqual({ kind: 'stop', why: 'ten' });
    expect(read('0', '1', 1_001)).toEqual({ kind: 'score', score: 0 });
    expect(read('0', '2', 100)).toEqual({ kind: 'score', score: 0 });
  });

  it('means nothing where it is not ours', () => {
    expect(read('Tab')).toBeNull();
    expect(read('x')).toBeNull();
  });
});
