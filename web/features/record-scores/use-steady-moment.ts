import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { timingOf } from '#shared/domain/time-to-ask.ts';
import { rowMinutes } from './sheet-rows.ts';

/**
 * A moment at which every time of the sheet stands as it does now. It stays the same until one falls due or passes, so
 * that a clock that only moves on draws no row again.
 */
export function useSteadyMoment(detail: BlockDetail, now: Date, askedMinute: number | null): Date {
  const [moment, setMoment] = useState(now);
  const { performedAt } = detail.block;
  const isStill = rowMinutes(detail, askedMinute).every(
    (minutes) => timingOf(minutes, performedAt, moment) === timingOf(minutes, performedAt, now),
  );
  if (!isStill) setMoment(now);
  return isStill ? moment : now;
}
