import { useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { dayOf, formatDayOf, formatShortName, formatTime } from '../../lib/format.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import { DiaryColumn } from './diary-column.tsx';
import { DiaryCompared } from './diary-compared.tsx';
import { OptionRow } from './option-row.tsx';
import { PaperDayField } from './paper-day-field.tsx';
import { ReadBackTable } from './read-back-table.tsx';
import { scoreTexts } from './texts.ts';
import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';
import { useIsUnsaved } from './use-pending.ts';
import { useSavedEntries } from './use-saved-entries.ts';

/** Which paper, which column, key by key, and read back before leaving. */
export function Transcription({ detail, readProblem }: { detail: BlockDetail; readProblem: unknown }) {
  const { user, clinic } = useSession();
  const { timeZone } = clinic;
  const { patient, block } = detail;
  const now = useServerNow();
  const entries = useSavedEntries();
  const [isPaperOfBlock, setIsPaperOfBlock] = useState(false);
  const [seriesId, setSeriesId] = useState(block.series.length === 1 ? (block.series[0]?.id ?? null) : null);
  // Nothing keyed since it was compared, or at all: leaving asks nothing.
  const isCompared = useRef(true);
  const [saysCompared, setSaysCompared] = useState(false);
  const copied = block.series.flatMap(({ readings }) =>
    readings.filter(({ isCurrent, source }) => isCurrent && source === 'transcribed'),
  );
  const isUnsaved = useIsUnsaved(entries.store, block.id);
  const sites = block.series.map(siteLabel).join(', ');
  return (
    <Screen
      title={transcriptionTexts.title}
      tabTitle={[formatShortName(patient.familyName, patient.givenName), sites].filter(Boolean).join(', ')}
      lead={scoreTexts.performed(
        procedureWords[block.procedure],
        formatDayOf(block.performedAt, timeZone),
        formatTime(block.performedAt, timeZone),
      )}
      banner={<PatientBanner patient={patient} today={dayOf(now, timeZone)} />}
      actions={
        <LinkButton to="/blocks/$blockId/scores" params={{ blockId: block.id }} variant="default">
          {transcriptionTexts.toSheet}
        </LinkButton>
      }
    >
      <div className={classes.screen}>
        <ProblemNotice error={readProblem} />
        <Panel note={transcriptionTexts.by(user.displayName)} title={sites}>
          <div className={classes.which}>
            <PaperDayField blockDay={dayOf(block.performedAt, timeZone)} onIsRight={setIsPaperOfBlock} />
            {isPaperOfBlock && block.series.length > 1 && (
              <OptionRow
                legend={transcriptionTexts.whichLevel}
                name="diary-column"
                options={block.series.map((series) => ({ value: series.id, label: siteLabel(series) }))}
                chosen={seriesId}
                onChoose={setSeriesId}
              />
            )}
          </div>
        </Panel>
        {block.series.length === 0 && <EmptyState title={scoreTexts.noSeries} />}
        {isPaperOfBlock && seriesId !== null && (
          <DiaryColumn
            key={seriesId}
            detail={detail}
            entries={entries}
            seriesId={seriesId}
            now={now}
            onKeyed={() => {
              isCompared.current = false;
              setSaysCompared(false);
            }}
          />
        )}
        {isPaperOfBlock && (
          <Panel title={transcriptionTexts.readBack} note={transcriptionTexts.readBackHint}>
            <ReadBackTable detail={detail} now={now} entries={entries} />
            <DiaryCompared
              blockId={block.id}
              copied={copied.length}
              isUnsaved={isUnsaved}
              isCompared={saysCompared}
              onCompared={() => {
                isCompared.current = true;
                setSaysCompared(true);
              }}
            />
          </Panel>
        )}
        <p className="fw-visually-hidden" role="status">
          {entries.announcement}
        </p>
      </div>
      <LeaveGuard
        isUnsaved={() => entries.store.entries().size > 0 || !isCompared.current}
        texts={isUnsaved ? scoreTexts.leaving : transcriptionTexts.leaving}
      />
    </Screen>
  );
}
