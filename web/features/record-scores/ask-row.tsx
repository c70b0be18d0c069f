import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Activity } from '#shared/contract/record-vocabulary.ts';
import { formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { ActivityChoice } from './activity-choice.tsx';
import classes from './ask-row.module.css';
import { BaselineTimeField } from './baseline-time-field.tsx';
import type { Felt } from './due-time.ts';
import { FeltChoice } from './felt-choice.tsx';
import { rowTime } from './row-time.ts';
import { placeOf } from './sheet-place.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { SheetWork } from './sheet-work.ts';
import { AskedSite } from './site-entry.tsx';
import { scoreTexts } from './texts.ts';

interface AskRowProps {
  row: SheetRow;
  title: string;
  status: string;
  work: SheetWork;
  /** When the score was felt, where somebody has said another time than now or a due one. */
  feltAt: Date | null;
  /** Whether the row opened while the sheet was in use: then it goes on from here. */
  takesFocus: boolean;
  /** Whose scores these are, beside each pad, where no banner stands above. */
  who?: string;
  onFeltNow: () => void;
  /** Folds the row again, where a person opened it. */
  onClose: (() => void) | null;
}

/** The patient's banner above it and a little air. */
const aroundPx = 120;

/** One time with its questions open: when, doing what, and a score for every level. */
export const AskRow = memo(function AskRow({
  row,
  title,
  status,
  work,
  feltAt,
  takesFocus,
  who,
  onFeltNow,
  onClose,
}: AskRowProps) {
  const { timeZone } = useSession().clinic;
  const [felt, setFelt] = useState<Felt>(work.isDiary ? 'then' : feltAt);
  const [baselineAt, setBaselineAt] = useState<Date | null>(null);
  const [activity, setActivity] = useState<Activity | null>(null);
  const isUndoneHere = row.entries.some((entry) => placeOf(entry, row.key) === work.undone);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On arrival the pad, not the top of the page, is what is wanted.
    const section = heading.current?.closest('section');
    if (takesFocus || !section || section.getBoundingClientRect().bottom <= window.innerHeight) return;
    // No further than its pads need: what stands above, the pain medicine, stays in sight where there is room.
    if (section.offsetHeight < window.innerHeight - aroundPx) section.scrollIntoView({ block: 'end' });
    else heading.current?.scrollIntoView({ block: 'start' });
  }, [takesFocus]);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: isUndoneHere });
  }, [takesFocus, isUndoneHere]);
  const asksWhen = row.minutes !== null && row.timing === 'overdue' && !work.isDiary && feltAt === null;
  const isOpen = row.entries.some(({ reading, undecided }) => reading === null && undecided.length === 0);
  const isDisabled = asksWhen && felt === null;
  const { detail, isDiary, actionsFor } = work;
  const actions = useMemo(
    () =>
      actionsFor({
        row,
        activity,
        timeNow: () => rowTime(row, isDiary ? 'then' : felt, baselineAt, detail),
        notDoneTime: () => rowTime(row, 'then', baselineAt, detail),
      }),
    [actionsFor, row, activity, isDiary, felt, baselineAt, detail],
  );
  return (
    <section className={classes.ask} aria-labelledby={`ask-${row.key}`}>
      <div className={classes.head}>
        <h2 className={classes.title} id={`ask-${row.key}`} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <span className={classes.status}>{status}</span>
        {onClose && (
          <Button className={classes.close} variant="subtle" size="sm" onClick={onClose}>
            {scoreTexts.close}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={classes.beside}>
          {row.minutes === null && (
            <BaselineTimeField performedAt={work.detail.block.performedAt} onTime={setBaselineAt} />
          )}
          {asksWhen && (
            <FeltChoice
              minutes={row.minutes ?? 0}
              detail={work.detail}
              felt={felt instanceof Date ? null : felt}
              onFelt={(when) => (when === 'now' ? onFeltNow() : setFelt(when))}
            />
          )}
          {feltAt && <p className={classes.first}>{scoreTexts.feltAt(formatTime(feltAt, timeZone))}</p>}
          {isDisabled && <p className={classes.first}>{scoreTexts.feltFirst}</p>}
          <ActivityChoice id={row.key} activity={activity} onActivity={setActivity} />
        </div>
      )}
      {isOpen && (
        <p className={classes.instruction}>
          <strong>{scoreTexts.instruction}</strong> {scoreTexts.indexPain(work.detail.episode.indexPain)}
        </p>
      )}
      {row.entries.map((entry) => (
        <AskedSite
          key={entry.series.id}
          entry={entry}
          time={title}
          {...(who !== undefined && { who })}
          isBaseline={row.minutes === null}
          isDisabled={isDisabled}
          store={work.store}
          place={placeOf(entry, row.key)}
          canUndo={entry.reading?.id === work.lastSavedId}
          isUndone={placeOf(entry, row.key) === work.undone}
          actions={actions}
        />
      ))}
    </section>
  );
});
