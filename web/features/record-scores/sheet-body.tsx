import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { later } from '../../components/later.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMay } from '../../lib/session.ts';
import classes from './score-sheet.module.css';
import { SheetDialogs } from './sheet-dialogs.tsx';
import { SheetRows } from './sheet-rows-list.tsx';
import { sitesToAdd } from './sites-to-add.ts';
import { scoreTexts } from './texts.ts';
import { useAskedRow } from './use-asked-row.ts';
import { useSavedEntries } from './use-saved-entries.ts';
import { useSheetWork } from './use-sheet-work.tsx';

// Below the scores, or asked for: the pads do not wait for them.
const AddSiteDialog = later(async () => (await import('./add-site-dialog.tsx')).AddSiteDialog);
const AfterPanels = later(async () => (await import('./after-panels.tsx')).AfterPanels);

interface SheetBodyProps {
  detail: BlockDetail;
  now: Date;
  readProblem: unknown;
  history: ReactNode;
}

/** What is due stands open, the rest is folded, and what followed stands below. */
export function SheetBody({ detail, now, readProblem, history }: SheetBodyProps) {
  const { block } = detail;
  const [isDiary, setIsDiary] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const mayRecord = useMay('record_reading');
  const entries = useSavedEntries();
  const asked = useAskedRow(detail, now);
  // What was undone is what is asked next, whatever else was missed.
  const sheet = useSheetWork(detail, entries, isDiary, asked.open);
  // The rows come first: these forms are drawn after what was saved, and not where the next tap would wait for them.
  const known = useDeferredValue(detail);
  const below = useMemo(
    () => (
      <AfterPanels detail={known}>
        {sitesToAdd(known.block).length > 0 && mayRecord && (
          <Button className={classes.add} variant="subtle" onClick={() => setIsAdding(true)}>
            {scoreTexts.addSite} …
          </Button>
        )}
      </AfterPanels>
    ),
    [known, mayRecord],
  );
  return (
    <>
      <div className={classes.sheet}>
        <ProblemNotice error={readProblem} />
        {block.series.length === 0 ? (
          <EmptyState title={scoreTexts.noSeries} />
        ) : (
          <SheetRows asked={asked} known={known} now={now} work={sheet.work} onDiary={setIsDiary} />
        )}
        <p className="fw-visually-hidden" role="status">
          {entries.announcement}
        </p>
        {below}
        {isAdding && <AddSiteDialog block={block} onClose={() => setIsAdding(false)} />}
        {history}
      </div>
      <SheetDialogs sheet={sheet} entries={entries} />
      <LeaveGuard isUnsaved={() => entries.store.entries().size > 0} texts={scoreTexts.leaving} />
    </>
  );
}
