import type { RoomBlock } from '#shared/contract/room.ts';
import { timingOf } from '#shared/domain/time-to-ask.ts';

/** Whether the earliest score of a block is due already, not only soon. */
export function isDueNow({ dueMinutes, performedAt }: RoomBlock, now: Date): boolean {
  return dueMinutes === null || timingOf(dueMinutes, performedAt, now) !== 'future';
}

/** Who comes forward after one patient's scores are in: the most late of the others whose score is due; null: nobody. */
export function nextInRoom(blocks: readonly RoomBlock[], doneId: string | null, now: Date): string | null {
  return blocks.find((block) => block.blockId !== doneId && isDueNow(block, now))?.blockId ?? null;
}
