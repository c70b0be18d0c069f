import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { timeOfScoreNow } from './due-time.ts';
import { openRow, rowKey, sheetRows } from './sheet-rows.ts';

/** The rows of a block's sheet and the one that is asked: what somebody opened, else what is due. */
export function useAskedRow(detail: BlockDetail, now: Date) {
  const [opened, setOpened] = useState<string | null>(null);
  const [askedMinute, setAskedMinute] = useState<number | null>(null);
  const rows = sheetRows(detail, now, askedMinute);

  /** A score felt now, whether or not one is due. */
  function askNow() {
    const open = detail.scheduleMinutes.filter((due) =>
      rows.some((row) => row.minutes === due && !row.isComplete),
    );
    const { minutesAfterBlock } = timeOfScoreNow(detail.block.performedAt, serverNow(), open);
    setAskedMinute(minutesAfterBlock);
    setOpened(rowKey(minutesAfterBlock));
  }

  function close() {
    setAskedMinute(null);
    setOpened(null);
  }

  return { rows, asked: openRow(rows, opened), opened, open: setOpened, askNow, close };
}
