import { useQuery } from '@tanstack/react-query';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { blockQuery } from '../../lib/get-block.ts';
import { Transcription } from './transcription.tsx';
import { transcriptionTexts } from './transcription-texts.ts';

/** A patient's paper diary, keyed in by whoever holds it. */
export function TranscriptionScreen({ blockId }: { blockId: string }) {
  const query = useQuery(blockQuery(blockId));
  if (query.data) return <Transcription detail={query.data} readProblem={query.error} />;
  return (
    <Screen
      title={transcriptionTexts.title}
      tabTitle={transcriptionTexts.title}
      banner={!query.error && <PatientBanner patient={undefined} today="" />}
    >
      <QueryView lines={8} query={query}>
        {() => null}
      </QueryView>
    </Screen>
  );
}
