import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PatientBanner } from '../../components/patient-banner.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { SectionLinks } from '../../components/section-links.tsx';
import { formatShortName } from '../../lib/format.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { goToAnchor, reviewAnchors } from '../../lib/go-to-anchor.ts';
import { useMay } from '../../lib/session.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { useToday } from '../../lib/today.ts';
import { goToDecision } from './decision-anchor.ts';
import { ReviewWork } from './review-work.tsx';
import { reviewTexts } from './texts.ts';

interface ReviewScreenProps {
  episodeId: string;
  /** The result level by level. */
  result: ReactNode;
}

const { result, policies, indication, beforeRfa } = reviewAnchors;
const sections = (
  <SectionLinks
    label={reviewTexts.sections}
    sections={[
      { title: reviewTexts.toResult, onGo: () => goToAnchor(result) },
      { title: reviewTexts.toPolicies, onGo: () => goToAnchor(policies) },
      { title: reviewTexts.toIndication, onGo: () => goToAnchor(indication) },
      { title: reviewTexts.toBeforeRfa, onGo: () => goToAnchor(beforeRfa) },
      { title: reviewTexts.decide, onGo: goToDecision },
    ]}
  />
);

/** Curve, reasons and signature on one screen. */
export function ReviewScreen({ episodeId, result }: ReviewScreenProps) {
  const query = useQuery(episodeQuery(episodeId));
  const today = useToday();
  const maySign = useMay('sign_review');
  if (!query.data) {
    return (
      <Screen
        width="wide"
        title={reviewTexts.title}
        tabTitle={reviewTexts.title}
        lead={reviewTexts.lead}
        banner={
          !query.error && (
            <PatientBanner patient={undefined} today={today}>
              {sections}
            </PatientBanner>
          )
        }
      >
        <QueryView lines={8} query={query}>
          {() => null}
        </QueryView>
      </Screen>
    );
  }
  const { patient, reviews } = query.data;
  const levels = levelsOf(query.data);
  return (
    <Screen
      width="wide"
      title={reviewTexts.titleOf(levels)}
      tabTitle={[formatShortName(patient.familyName, patient.givenName), levels].filter(Boolean).join(', ')}
      lead={reviewTexts.lead}
      banner={
        <PatientBanner patient={patient} today={today}>
          {sections}
        </PatientBanner>
      }
      actions={
        <>
          <LinkButton to="/episodes/$episodeId" params={{ episodeId }} variant="default">
            {reviewTexts.toEpisode}
          </LinkButton>
          <Button variant="default" onClick={goToDecision}>
            {reviews.length > 0 && maySign ? reviewTexts.toAddendum : reviewTexts.toDecision}
          </Button>
        </>
      }
    >
      <ReviewWork detail={query.data} result={result} />
    </Screen>
  );
}

function levelsOf({ blocks }: EpisodeDetail): string {
  return [...new Set(blocks.flatMap(({ jointsCovered }) => jointsCovered.map(levelLabel)))].join(', ');
}
