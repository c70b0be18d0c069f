import { useQuery } from '@tanstack/react-query';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen, screenPlace } from '../../components/screen.tsx';
import { formatShortName } from '../../lib/format.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { useToday } from '../../lib/today.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { blockDraft } from './block-draft.ts';
import { RecordBlockForm } from './record-block-form.tsx';
import { blockTexts } from './texts.ts';

export function RecordBlockScreen({ episodeId }: { episodeId: string }) {
  const query = useQuery({ ...episodeQuery(episodeId), refetchOnWindowFocus: false });
  const draft = useDraft({ kind: 'block', subjectId: episodeId }, blockDraft);
  const today = useToday();
  if (!query.data) {
    return (
      <Screen
        title={blockTexts.title}
        tabTitle={blockTexts.title}
        lead={screenPlace}
        banner={!query.error && <PatientBanner patient={undefined} today={today} />}
      >
        <QueryView lines={8} query={query}>
          {() => null}
        </QueryView>
      </Screen>
    );
  }
  const { patient, episode } = query.data;
  return (
    <Screen
      title={blockTexts.title}
      tabTitle={`${formatShortName(patient.familyName, patient.givenName)}, ${blockTexts.title}`}
      lead={blockTexts.lead(regionWords[episode.region], episode.indexPain)}
      banner={<PatientBanner patient={patient} today={today} />}
    >
      <QueryView lines={8} query={draft.query}>
        {() => <RecordBlockForm key={draft.round} detail={query.data} draft={draft} />}
      </QueryView>
    </Screen>
  );
}
