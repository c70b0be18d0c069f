import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { CheckLine } from '../../components/check-line.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { useOneTap } from '../../lib/one-tap.ts';
import { useSession } from '../../lib/session.ts';
import { AskRow } from './ask-row.tsx';
import { FeltTools } from './felt-tools.tsx';
import { rowTitle, shortTitle } from './reading-words.ts';
import { RescueField } from './rescue-field.tsx';
import { RowLine } from './row-line.tsx';
import { statusOf } from './row-status.ts';
import classes from './score-sheet.module.css';
import { placeOf } from './sheet-place.ts';
import { nextDueMinutes, type SheetRow } from './sheet-rows.ts';
import type { SheetWork } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';
import { useAskedRow } from './use-asked-row.ts';

interface SheetRowsProps {
  detail: BlockDetail;
  now: Date;
  work: SheetWork;
  onDiary: (isDiary: boolean) => void;
}

/** Every time of the sheet in order; the one to ask stands open. */
export function SheetRows({ detail, now, work: sheet, onDiary }: SheetRowsProps) {
  const { timeZone } = useSession().clinic;
  const { performedAt } = detail.block;
  const { isDiary } = sheet;
  const [showsScores, setShowsScores] = useState(false);
  const [isInUse, setIsInUse] = useState(false);
  useEffect(() => setIsInUse(true), []);
  const area = useRef<HTMLDivElement>(null);
  useOneTap(area);
  const { rows, asked, feltAt, opened, open, askNow, askAt, close } = useAskedRow(detail, now);
  const work: SheetWork = {
    ...sheet,
    actionsFor(of) {
      const actions = sheet.actionsFor(of);
      return {
        ...actions,
        // What was undone is what is asked next, whatever else was missed.
        onUndo(entry, reading) {
          actions.onUndo(entry, reading);
          if (of.row.key !== opened) open(of.row.key);
        },
      };
    },
  };
  const hidesScores = asked !== null && !showsScores;
  const folded = hidesScores ? rows.filter((row) => row.isComplete && !isOpen(row) && !canUndoIn(row)) : [];
  const next = nextDueMinutes(rows);
  const elapsed = minutesBetween(performedAt, now);

  function canUndoIn(row: SheetRow): boolean {
    return row.entries.some(({ reading }) => reading !== null && reading.id === work.lastSavedId);
  }

  function isOpen(row: SheetRow): boolean {
    return row === asked || row.entries.some((entry) => work.pending.has(placeOf(entry, row.key)));
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
      <div className={classes.tools}>
        <p className={classes.clock}>
          {scoreTexts.clock(formatTime(now, timeZone), formatElapsed(Math.max(0, elapsed)))}
        </p>
        {isDiary ? (
          <strong className={classes.copying}>{scoreTexts.copying}</strong>
        ) : (
          <FeltTools performedAt={performedAt} onNow={askNow} onFeltAt={askAt} />
        )}
        <RescueField detail={detail} />
      </div>
      {!asked && (
        <p className={classes.nothing}>
          {next === null
            ? scoreTexts.nothingDue
            : scoreTexts.nextDue(formatTime(minutesAfter(performedAt, next), timeZone), formatElapsed(next))}
        </p>
      )}
      <div className={classes.rows} ref={area}>
        {folded.length > 0 && (
          <p className={classes.folded}>
            <span>{scoreTexts.foldedRows(folded.map(({ minutes }) => shortTitle(minutes)).join(', '))}</span>
            <Button variant="default" size="sm" onClick={() => setShowsScores(true)}>
              {scoreTexts.showScores}
            </Button>
          </p>
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
              work={work}
              hidesScores={hidesScores}
              onOpen={row.timing === 'future' ? null : () => open(row.key)}
            />
          );
        })}
      </div>
      <div className={classes.tools}>
        <CheckLine
          label={scoreTexts.diary}
          description={<span role="status">{isDiary ? diaryWords() : scoreTexts.diaryHint}</span>}
          checked={isDiary}
          onChange={onDiary}
        />
        <LinkButton
          to="/blocks/$blockId/diary"
          params={{ blockId: detail.block.id }}
          variant="subtle"
          size="sm"
        >
          {scoreTexts.openDiary}
        </LinkButton>
        {asked && showsScores && (
          <Button variant="default" size="sm" onClick={() => setShowsScores(false)}>
            {scoreTexts.hideScores}
          </Button>
        )}
      </div>
    </>
  );
}
