import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { dayOf, formatElapsed, formatName, formatTime } from '../../lib/format.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { AskRow } from './ask-row.tsx';
import { FeltTools } from './felt-tools.tsx';
import { rowTitle } from './reading-words.ts';
import { RescueField } from './rescue-field.tsx';
import classes from './room.module.css';
import { roomTexts } from './room-texts.ts';
import { statusOf } from './row-status.ts';
import { SheetDialogs } from './sheet-dialogs.tsx';
import { nextDueMinutes } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';
import { useAskedRow } from './use-asked-row.ts';
import { useIsUnsaved, useUnsavedRows } from './use-pending.ts';
import type { SavedEntries } from './use-saved-entries.ts';
import { useSheetWork } from './use-sheet-work.tsx';

interface RoomPanelProps {
  blockId: string;
  entries: SavedEntries;
  hasNext: boolean;
  onNext: () => void;
}

/** Long enough to see what was saved, and for a finger to leave. */
const comesForwardMs = 900;

/** The patient in front: who it is, what is asked now, and nobody else. */
export function RoomPanel({ blockId, ...rest }: RoomPanelProps) {
  const query = useQuery(blockQuery(blockId));
  return (
    <QueryView lines={8} query={query}>
      {(detail) => <InFront detail={detail} {...rest} />}
    </QueryView>
  );
}

type InFrontProps = Omit<RoomPanelProps, 'blockId'> & { detail: BlockDetail };

function InFront({ detail, entries, hasNext, onNext }: InFrontProps) {
  const { timeZone } = useSession().clinic;
  const now = useServerNow();
  const { patient, block } = detail;
  const { rows, asked, feltAt, askNow, askAt, opened, close } = useAskedRow(detail, now);
  const sheet = useSheetWork(detail, entries, false);
  const isUnsaved = useIsUnsaved(entries.store, block.id);
  const unsaved = useUnsavedRows(entries.store, rows);
  const isDone = asked === null && !isUnsaved && entries.lastSaved?.detail.block.id === block.id;
  useComesForward(isDone && hasNext, onNext);
  const next = nextDueMinutes(rows);
  const who = formatName(patient.familyName, patient.givenName);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    // The pads of whoever comes first stand in view; from then on everybody's stand in the same place.
    if (element && element.getBoundingClientRect().bottom > window.innerHeight)
      element.parentElement?.scrollIntoView({ block: 'start' });
  }, []);
  const shown = asked ?? rows.find(({ key }) => unsaved.has(key)) ?? null;
  return (
    <section className={classes.panel} aria-label={who} ref={panel}>
      <PatientBanner patient={patient} today={dayOf(now, timeZone)} />
      {shown ? (
        <AskRow
          key={`${shown.key} ${feltAt?.getTime()}`}
          row={shown}
          feltAt={feltAt}
          title={rowTitle(shown.minutes, minutesAfter(block.performedAt, shown.minutes ?? 0), timeZone)}
          status={statusOf(shown)}
          work={sheet.work}
          who={who}
          takesFocus
          onFeltNow={askNow}
          onClose={shown.key === opened ? close : null}
        />
      ) : (
        <div className={classes.done}>
          <p className={classes.doneWords}>
            {next === null
              ? scoreTexts.nothingDue
              : scoreTexts.nextDue(
                  formatTime(minutesAfter(block.performedAt, next), timeZone),
                  formatElapsed(next),
                )}
          </p>
          {hasNext && <Button onClick={onNext}>{roomTexts.next}</Button>}
        </div>
      )}
      <div className={classes.tools}>
        <FeltTools performedAt={block.performedAt} onNow={askNow} onFeltAt={askAt} />
        <RescueField detail={detail} />
        <LinkButton to="/blocks/$blockId/scores" params={{ blockId: block.id }} variant="subtle">
          {roomTexts.wholeSheet}
        </LinkButton>
      </div>
      <SheetDialogs sheet={sheet} entries={entries} />
    </section>
  );
}

/** Calls once, a moment after the patient in front is done. */
function useComesForward(isReady: boolean, onNext: () => void): void {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => setIsDue(true), comesForwardMs);
    return () => clearTimeout(timer);
  }, [isReady]);
  useEffect(() => {
    if (isDue && isReady) onNext();
  }, [isDue, isReady, onNext]);
}
