import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen, screenPlace } from '../../components/screen.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import { ScoreSheet } from './score-sheet.tsx';
import { scoreTexts } from './texts.ts';

/** The bedside: one block's scores, before and after, level by level. */
export function ScoreSheetScreen({ blockId, history }: { blockId: string; history: ReactNode }) {
  const query = useQuery(blockQuery(blockId));
  if (query.data) return <ScoreSheet detail={query.data} history={history} readProblem={query.error} />;
  return (
    <Screen
      title={scoreTexts.title}
      tabTitle={scoreTexts.title}
      lead={query.error ? null : screenPlace}
      banner={!query.error && <PatientBanner patient={undefined} today="" />}
    >
      <QueryView lines={8} query={query}>
        {() => null}
      </QueryView>
    </Screen>
  );
}
