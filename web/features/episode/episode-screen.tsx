import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { later } from '../../components/later.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen, screenPlace } from '../../components/screen.tsx';
import { formatShortName } from '../../lib/format.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { useMay } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { useToday } from '../../lib/today.ts';
import classes from './episode.module.css';
import { EpisodeOverview } from './episode-overview.tsx';

const AmendEpisodeForm = later(async () => (await import('./amend-episode-form.tsx')).AmendEpisodeForm);

interface EpisodeScreenProps {
  episodeId: string;
  /** The result level by level, shown between the blocks and the checklist. */
  result: ReactNode;
  /** What was done to this record. */
  history: ReactNode;
}

export function EpisodeScreen({ episodeId, result, history }: EpisodeScreenProps) {
  const query = useQuery(episodeQuery(episodeId));
  const [isAmending, setAmending] = useState(false);
  const today = useToday();
  const { patient, episode } = query.data ?? {};
  const region = episode ? regionWords[episode.region] : '';
  return (
    <Screen
      actions={query.data && !isAmending && <Actions detail={query.data} onAmend={() => setAmending(true)} />}
      banner={(patient || !query.error) && <PatientBanner patient={patient} today={today} />}
      lead={episode?.indexPain ?? (query.error ? null : screenPlace)}
      tabTitle={
        patient
          ? episodeTexts.tabTitle(formatShortName(patient.familyName, patient.givenName), region)
          : episodeTexts.episode
      }
      title={episode ? episodeTexts.title(region) : episodeTexts.episode}
      width="wide"
    >
      <QueryView lines={8} query={query}>
        {(detail) =>
          isAmending ? (
            <AmendEpisodeForm episode={detail.episode} onDone={() => setAmending(false)} />
          ) : (
            <>
              <EpisodeOverview detail={detail} result={result} />
              <div className={classes.history}>{history}</div>
            </>
          )
        }
      </QueryView>
    </Screen>
  );
}

function Actions({ detail, onAmend }: { detail: EpisodeDetail; onAmend: () => void }) {
  const mayRecord = useMay('record_block');
  const mayAmend = useMay('record_episode');
  const params = { episodeId: detail.episode.id };
  return (
    <>
      {mayAmend && (
        <Button onClick={onAmend} variant="default">
          {episodeTexts.amend}
        </Button>
      )}
      {mayRecord && (
        <LinkButton
          params={params}
          to="/episodes/$episodeId/block"
          variant={detail.blocks.length === 0 ? 'filled' : 'default'}
        >
          {episodeTexts.recordBlock}
        </LinkButton>
      )}
      {detail.blocks.length > 0 && (
        <LinkButton params={params} to="/episodes/$episodeId/review">
          {episodeTexts.review}
        </LinkButton>
      )}
    </>
  );
}
