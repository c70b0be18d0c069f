import { useCallback, useMemo, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { timeOfScoreAt } from './due-time.ts';
import { openRow, rowKey, sheetRows } from './sheet-rows.ts';
import { useSteadyMoment } from './use-steady-moment.ts';

/** What somebody opened: a row, the minute it stands at where it has no due time, when a score there was felt. */
interface Opened {
  readonly key: string | null;
  readonly minute: number | null;
  readonly feltAt: Date | null;
}

const nothing: Opened = { key: null, minute: null, feltAt: null };

/** The rows of a block's sheet and the one that is asked: what somebody opened, else what is due. */
export function useAskedRow(detail: BlockDetail, now: Date) {
  const [opened, setOpened] = useState(nothing);
  const moment = useSteadyMoment(detail, now, opened.minute);
  const rows = useMemo(() => sheetRows(detail, moment, opened.minute), [detail, moment, opened.minute]);

  const minuteOf = useCallback(
    (instant: Date) => {
      const open = detail.scheduleMinutes.filter((due) =>
        rows.some((row) => row.minutes === due && !row.isComplete),
      );
      return timeOfScoreAt(detail.block.performedAt, instant, open).minutesAfterBlock;
    },
    [detail, rows],
  );

  /** A score felt now, whether or not one is due. */
  const askNow = useCallback(() => {
    const minute = minuteOf(serverNow());
    setOpened({ key: rowKey(minute), minute, feltAt: null });
  }, [minuteOf]);

  /** A score felt at another time than now or a due one. */
  const askAt = useCallback(
    (feltAt: Date) => {
      const minute = minuteOf(feltAt);
      setOpened({ key: rowKey(minute), minute, feltAt });
    },
    [minuteOf],
  );

  const close = useCallback(() => setOpened(nothing), []);

  /** The time a score was felt stays with the row it was said for. */
  const open = useCallback(
    (key: string) => setOpened((was) => (was.key === key ? was : { ...was, key, feltAt: null })),
    [],
  );

  const asked = openRow(rows, opened.key);
  const feltAt = asked?.key === opened.key ? opened.feltAt : null;
  return { rows, asked, feltAt, opened: opened.key, open, askNow, askAt, close };
}
