import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { later } from '../../components/later.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { dayOf, formatDayOf, formatShortName, formatTime } from '../../lib/format.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import classes from './score-sheet.module.css';
import { SheetDialogs } from './sheet-dialogs.tsx';
import { SheetRows } from './sheet-rows-list.tsx';
import { sitesToAdd } from './sites-to-add.ts';
import { scoreTexts } from './texts.ts';
import { useSavedEntries } from './use-saved-entries.ts';
import { useSheetWork } from './use-sheet-work.tsx';

// Below the scores, or asked for: the pads do not wait for them.
const AddSiteDialog = later(async () => (await import('./add-site-dialog.tsx')).AddSiteDialog);
const AfterPanels = later(async () => (await import('./after-panels.tsx')).AfterPanels);

interface ScoreSheetProps {
  detail: BlockDetail;
  /** Why the sheet could not be read again, while it still shows what was read before. */
  readProblem: unknown;
  /** What was done to this record. */
  history: ReactNode;
}

/** The sheet of one block: what is due stands open, the rest is folded, and what followed stands below. */
export function ScoreSheet({ detail, readProblem, history }: ScoreSheetProps) {
  const { timeZone } = useSession().clinic;
  const { patient, block, episode } = detail;
  const now = useServerNow();
  const [isDiary, setIsDiary] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const mayRecord = useMay('record_reading');
  const entries = useSavedEntries();
  const sheet = useSheetWork(detail, entries, isDiary);
  const sites = block.series.map(siteLabel).join(', ');
  const blockTime = formatTime(block.performedAt, timeZone);
  // A tap draws the rows anew, and each few seconds the clock does: not these forms too.
  const below = useMemo(
    () => (
      <AfterPanels detail={detail}>
        {sitesToAdd(detail.block).length > 0 && mayRecord && (
          <Button className={classes.add} variant="subtle" onClick={() => setIsAdding(true)}>
            {scoreTexts.addSite} …
          </Button>
        )}
      </AfterPanels>
    ),
    [detail, mayRecord],
  );
  return (
    <Screen
      title={scoreTexts.titleOf(sites)}
      tabTitle={[formatShortName(patient.familyName, patient.givenName), sites].filter(Boolean).join(', ')}
      lead={scoreTexts.performed(
        procedureWords[block.procedure],
        formatDayOf(block.performedAt, timeZone),
        blockTime,
      )}
      banner={<PatientBanner patient={patient} today={dayOf(now, timeZone)} />}
      actions={
        <LinkButton to="/episodes/$episodeId" params={{ episodeId: episode.id }} variant="default">
          {scoreTexts.toEpisode}
        </LinkButton>
      }
    >
      <div className={classes.sheet}>
        <ProblemNotice error={readProblem} />
        {block.series.length === 0 ? (
          <EmptyState title={scoreTexts.noSeries} />
        ) : (
          <SheetRows detail={detail} now={now} work={sheet.work} onDiary={setIsDiary} />
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
    </Screen>
  );
}
