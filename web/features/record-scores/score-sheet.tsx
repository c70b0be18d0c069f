import type { ReactNode } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { Screen } from '../../components/screen.tsx';
import { dayOf, formatDayOf, formatShortName, formatTime } from '../../lib/format.ts';
import { useServerNow } from '../../lib/server-clock.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import { SheetBody } from './sheet-body.tsx';
import { scoreTexts } from './texts.ts';

interface ScoreSheetProps {
  detail: BlockDetail;
  /** Why the sheet could not be read again, while it still shows what was read before. */
  readProblem: unknown;
  /** What was done to this record. */
  history: ReactNode;
}

/** The sheet of one block, with whose it is; what a tap changes is drawn in its body alone. */
export function ScoreSheet({ detail, readProblem, history }: ScoreSheetProps) {
  const { timeZone } = useSession().clinic;
  const { patient, block, episode } = detail;
  const now = useServerNow();
  const sites = block.series.map(siteLabel).join(', ');
  const blockTime = formatTime(block.performedAt, timeZone);
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
      <SheetBody detail={detail} now={now} readProblem={readProblem} history={history} />
    </Screen>
  );
}
