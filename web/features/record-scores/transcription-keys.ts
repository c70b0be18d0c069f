/** What one key says while a paper diary is copied. */
export type DiaryKey =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'not_done' | 'unreadable' | 'undo' | 'up' | 'down' }
  /** Two keys that together may have meant something else than two scores. */
  | { readonly kind: 'stop'; readonly why: 'decimal' | 'ten' };

export interface KeyPressed {
  readonly key: string;
  readonly atMs: number;
}

const together = 1_000;

/**
 * One key, one score: 0 to 9, t for 10. A comma or a point never joins two digits into another number, and 1 and 0 at
 * once are neither one score nor two: both stop the copying. null: not our key.
 */
export function readDiaryKey({ key, atMs }: KeyPressed, before: KeyPressed | null): DiaryKey | null {
  if (key === ',' || key === '.') return { kind: 'stop', why: 'decimal' };
  if (key === '0' && before?.key === '1' && atMs - before.atMs <= together)
    return { kind: 'stop', why: 'ten' };
  if (/^\d$/.test(key)) return { kind: 'score', score: Number(key) };
  switch (key) {
    case 't':
    case 'T':
      return { kind: 'score', score: 10 };
    case '-':
      return { kind: 'not_done' };
    case '?':
      return { kind: 'unreadable' };
    case 'Backspace':
      return { kind: 'undo' };
    case 'ArrowUp':
      return { kind: 'up' };
    case 'ArrowDown':
      return { kind: 'down' };
    default:
      return null;
  }
}
