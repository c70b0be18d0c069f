import { Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import type { Reading, ReadingEntry } from '#shared/contract/readings.ts';
import { siteLabel } from '../../lib/site-label.ts';
import type { EntryStore, PendingEntry } from './entry-store.ts';
import { PendingLine } from './pending-line.tsx';
import { RangeField } from './range-field.tsx';
import { SavedLine } from './saved-line.tsx';
import { ScoreNumberField } from './score-number-field.tsx';
import { ScorePad } from './score-pad.tsx';
import type { SheetEntry } from './sheet-rows.ts';
import classes from './site-entry.module.css';
import { scoreTexts } from './texts.ts';
import { UndecidedNotice } from './undecided-notice.tsx';
import { usePendingAt } from './use-pending.ts';

export interface EntryActions {
  onEntry: (entry: SheetEntry, said: ReadingEntry) => void;
  onNotDone: (entry: SheetEntry) => void;
  onUndo: (entry: SheetEntry, reading: Reading) => void;
  onCorrect: (entry: SheetEntry, reading: Reading) => void;
  /** Says which of several entries counts. */
  onDecide: (entry: SheetEntry) => void;
  onRetry: (entry: SheetEntry) => void;
  onDiscard: (entry: SheetEntry) => void;
}

interface SiteEntryProps {
  entry: SheetEntry;
  time: string;
  who?: string;
  isBaseline: boolean;
  isDisabled: boolean;
  pending: PendingEntry | undefined;
  canUndo: boolean;
  /** Its score was undone here: the question stands in sight again. */
  isUndone: boolean;
  actions: EntryActions;
}

/** One level at one time: the question, or what became of its answer. */
export function SiteEntry({
  entry,
  time,
  who,
  isBaseline,
  isDisabled,
  pending,
  canUndo,
  isUndone,
  actions,
}: SiteEntryProps) {
  const { series, reading, undecided } = entry;
  const site = [who, siteLabel(series)].filter(Boolean).join(' · ');
  const [saysRange, setSaysRange] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isAsked = !pending && !reading && undecided.length === 0;
  useEffect(() => {
    if (!isAsked || !isUndone) return;
    // Not on a number: a second Enter of whoever undid by keys must not save one.
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, isUndone]);

  function say(said: ReadingEntry) {
    place.current?.focus({ preventScroll: true });
    setSaysRange(false);
    actions.onEntry(entry, said);
  }

  return (
    <div className={classes.site} ref={place} tabIndex={-1}>
      <h3 className={classes.name}>
        {site}
        {!series.isIndexPain && <span className={classes.note}> {scoreTexts.otherPainNote}</span>}
      </h3>
      <div className={classes.answer}>
        {pending && <PendingLine entry={entry} pending={pending} actions={actions} />}
        {!pending && reading && (
          <SavedLine entry={entry} reading={reading} canUndo={canUndo} actions={actions} />
        )}
        {!pending && undecided.length > 0 && <UndecidedNotice entry={entry} actions={actions} />}
        {isAsked && (
          <>
            {saysRange ? (
              <RangeField site={site} scale={series.scale} onRange={say} />
            ) : series.scale === 'nrs11' ? (
              <ScorePad
                label={scoreTexts.padLabel(site, time)}
                isDisabled={isDisabled}
                onScore={(score) => say({ kind: 'score', score })}
              />
            ) : (
              <ScoreNumberField
                label={scoreTexts.padLabel(site, time)}
                scale={series.scale}
                isDisabled={isDisabled}
                onScore={(score) => say({ kind: 'score', score })}
              />
            )}
            <div className={classes.otherwise}>
              <Button variant="subtle" size="sm" onClick={() => actions.onNotDone(entry)}>
                {scoreTexts.notDone}
              </Button>
              {isBaseline && (
                <Button variant="subtle" size="sm" onClick={() => setSaysRange((says) => !says)}>
                  {saysRange ? scoreTexts.oneNumber : scoreTexts.range}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

interface AskedSiteProps extends Omit<SiteEntryProps, 'pending'> {
  store: EntryStore;
  /** Where its entry belongs while it is not saved. */
  place: string;
}

/** The same, drawn by itself: a tap on its pad draws nothing else. */
export const AskedSite = memo(function AskedSite({ store, place, ...site }: AskedSiteProps) {
  return <SiteEntry pending={usePendingAt(store, place)} {...site} />;
});
