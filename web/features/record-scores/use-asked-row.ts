import { useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { timeOfScoreAt } from './due-time.ts';
import { openRow, rowKey, sheetRows } from './sheet-rows.ts';

/** The rows of a block's sheet and the one that is asked: what somebody opened, else what is due. */
export function useAskedRow(detail: BlockDetail, now: Date) {
  const [opened, setOpened] = useState<string | null>(null);
  const [askedMinute, setAskedMinute] = useState<number | null>(null);
  const [feltAt, setFeltAt] = useState<Date | null>(null);
  const rows = sheetRows(detail, now, askedMinute);

  /** A score felt now, whether or not one is due. */
  function askNow() {
    askAt(serverNow());
    setFeltAt(null);
  }

  /** A score felt at another time than now or a due one. */
  function askAt(instant: Date) {
    const open = detail.scheduleMinutes.filter((due) =>
      rows.some((row) => row.minutes === due && !row.isComplete),
    );
    const { minutesAfterBlock } = timeOfScoreAt(detail.block.performedAt, instant, open);
    setAskedMinute(minutesAfterBlock);
    setOpened(rowKey(minutesAfterBlock));
    setFeltAt(instant);
  }

  function close() {
    setAskedMinute(null);
    setOpened(null);
    setFeltAt(null);
  }

  function open(key: string) {
    setOpened(key);
    setFeltAt(null);
  }

  const asked = openRow(rows, opened);
  return { rows, asked, feltAt: asked?.key === opened ? feltAt : null, opened, open, askNow, askAt, close };
}
