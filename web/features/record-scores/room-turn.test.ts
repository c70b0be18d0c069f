import { describe, expect, it } from 'vitest';
import type { RoomBlock } from '#shared/contract/room.ts';
import { nextInRoom } from './room-turn.ts';

const now = new Date('2026-11-23T10:00:00Z');
/** Due so many minutes ago; negative: in so many. */
const due = (blockId: string, minutesAgo: number, dueMinutes: number | null = 30): RoomBlock => ({
  blockId,
  dueMinutes,
  dueAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
  performedAt: new Date(now.getTime() - (minutesAgo + (dueMinutes ?? 0)) * 60_000).toISOString(),
  procedure: 'medial_branch_block',
  patient: {} as RoomBlock['patient'],
  sites: [],
});

describe('who comes forward', () => {
  it('is the most late one, and after that the next', () => {
    const blocks = [due('a', 20), due('b', 2)];
    expect(nextInRoom(blocks, null, now)).toBe('a');
    expect(nextInRoom(blocks, 'a', now)).toBe('b');
  });

  it('is nobody whose score is due only soon', () => {
    expect(nextInRoom([due('a', 20), due('soon', -8)], 'a', now)).toBeNull();
    expect(nextInRoom([due('at once', -4)], null, now)).toBe('at once');
  });

  it('is whoever has no score before the block', () => {
    expect(nextInRoom([due('a', 1, null)], null, now)).toBe('a');
  });
});
