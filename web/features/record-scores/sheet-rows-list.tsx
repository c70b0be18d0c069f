import { useEffect, useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { useOneTap } from '../../lib/one-tap.ts';
import { useSession } from '../../lib/session.ts';
import { AskRow } from './ask-row.tsx';
import { DiaryTools } from './diary-tools.tsx';
import { FoldedRows } from './folded-rows.tsx';
import { rowTitle, shortTitle } from './reading-words.ts';
import { RowLine } from './row-line.tsx';
import { statusOf } from './row-status.ts';
import classes from './score-sheet.module.css';
import { nextDueMinutes, type SheetRow } from './sheet-rows.ts';
import { SheetTools } from './sheet-tools.tsx';
import type { SheetWork } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';
import type { useAskedRow } from './use-asked-row.ts';
import { useUnsavedRows } from './use-pending.ts';

interface SheetRowsProps {
  asked: ReturnType<typeof useAskedRow>;
  now: Date;
  /** What the pain medicine is drawn from: a moment behind the rows. */
  known: BlockDetail;
  work: SheetWork;
  onDiary: (isDiary: boolean) => void;
}

/** Every time of the sheet in order; the one to ask stands open. */
export function SheetRows({ asked: sheet, now, known, work, onDiary }: SheetRowsProps) {
  const { timeZone } = useSession().clinic;
  const { detail, isDiary, lastSavedId } = work;
  const { performedAt } = detail.block;
  const [showsScores, setShowsScores] = useState(false);
  const [isInUse, setIsInUse] = useState(false);
  useEffect(() => setIsInUse(true), []);
  const area = useRef<HTMLDivElement>(null);
  useOneTap(area);
  const { rows, asked, feltAt, opened, open, askNow, askAt, close } = sheet;
  // Its own entries are drawn in it; it stands open whatever becomes of them.
  const unsaved = useUnsavedRows(
    work.store,
    rows.filter((row) => row !== asked),
  );
  const hidesScores = asked !== null && !showsScores;
  const folded = hidesScores ? rows.filter((row) => row.isComplete && !isOpen(row) && !canUndoIn(row)) : [];
  const next = nextDueMinutes(rows);

  function canUndoIn(row: SheetRow): boolean {
    return row.entries.some(({ reading }) => reading !== null && reading.id === lastSavedId);
  }

  function isOpen(row: SheetRow): boolean {
    return row === asked || unsaved.has(row.key);
  }

  const titleOf = (minutes: number | null) =>
    rowTitle(minutes, minutesAfter(performedAt, minutes ?? 0), timeZone);

  /** What copying from paper means for what is open now. */
  function diaryWords(): string {
    if (asked) return scoreTexts.diaryAsks(titleOf(asked.minutes));
    return scoreTexts.diaryAsksNothing(next === null ? null : titleOf(next));
  }

  return (
    <>
      <SheetTools detail={known} now={now} isDiary={isDiary} onNow={askNow} onFeltAt={askAt} />
      {!asked && (
        <p className={classes.nothing}>
          {next === null
            ? scoreTexts.nothingDue
            : scoreTexts.nextDue(formatTime(minutesAfter(performedAt, next), timeZone), formatElapsed(next))}
        </p>
      )}
      <div className={classes.rows} ref={area}>
        {folded.length > 0 && (
          <FoldedRows
            times={folded.map(({ minutes }) => shortTitle(minutes)).join(', ')}
            onShow={setShowsScores}
          />
        )}
        {rows.map((row) => {
          if (folded.includes(row)) return null;
          const title = titleOf(row.minutes);
          return isOpen(row) ? (
            <AskRow
              key={`${row.key} ${isDiary} ${feltAt?.getTime()}`}
              row={row}
              feltAt={feltAt}
              title={title}
              status={statusOf(row)}
              work={work}
              takesFocus={isInUse}
              onFeltNow={askNow}
              onClose={row.key === opened ? close : null}
            />
          ) : (
            <RowLine
              key={row.key}
              row={row}
              title={title}
              status={statusOf(row)}
              lastSavedId={canUndoIn(row) ? lastSavedId : null}
              actionsFor={work.actionsFor}
              hidesScores={hidesScores}
              onOpen={row.timing === 'future' ? null : open}
            />
          );
        })}
      </div>
      <DiaryTools
        blockId={detail.block.id}
        isDiary={isDiary}
        diaryWords={isDiary ? diaryWords() : scoreTexts.diaryHint}
        onDiary={onDiary}
        onHideScores={asked && showsScores ? setShowsScores : null}
      />
    </>
  );
}
