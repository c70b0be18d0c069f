import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { policyText } from '#shared/domain/texts.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChosenPolicy } from '../../lib/chosen-policy.ts';
import { assessmentQuery } from '../../lib/get-assessment.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { reviewAnchors } from '../../lib/go-to-anchor.ts';
import { issuerInWords } from '../../lib/policy-sources.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { AdvisoryList } from './advisory-list.tsx';
import { LevelOverview } from './level-overview.tsx';
import { LevelSection } from './level-section.tsx';
import { PolicySwitch } from './policy-switch.tsx';
import classes from './result.module.css';
import { RunningNotice } from './running-notice.tsx';
import { SideBySidePanel } from './side-by-side-panel.tsx';
import { resultTexts } from './texts.ts';
import { UndecidedList } from './undecided-list.tsx';

interface EpisodeResultProps {
  episodeId: string;
  /** For an overview: criteria stand behind one line, to be opened. */
  isFolded?: boolean;
}

/** What the engine says of an episode now, level by level, under the policy chosen. */
export function EpisodeResult({ episodeId, isFolded = false }: EpisodeResultProps) {
  const [policyId, choosePolicy] = useChosenPolicy();
  const episode = useQuery(episodeQuery(episodeId));
  const assessment = useQuery({ ...assessmentQuery(episodeId, policyId), placeholderData: keepPreviousData });
  // The head comes with the rest, or with why there is none.
  const head = assessment.isPending ? undefined : episode.data;
  const { policyVersion } = assessment.data ?? {};
  return (
    <>
      <Panel
        // Another panel than the one that loads, so that no part of that one is seen to move.
        key={head ? 'judged' : 'loading'}
        anchor={reviewAnchors.result}
        title={resultTexts.title}
        note={
          head &&
          policyVersion &&
          resultTexts.note(
            policyText(policyVersion.shortName, policyVersion.version),
            issuerInWords(policyVersion.issuer),
          )
        }
        actions={
          head && (
            <PolicySwitch ownPolicyId={head.episode.policyId} policyId={policyId} onPolicy={choosePolicy} />
          )
        }
      >
        <QueryView query={assessment} lines={8}>
          {(judged) => (
            <QueryView lines={8} query={episode}>
              {(detail) => <Levels assessment={judged} episode={detail} isFolded={isFolded} />}
            </QueryView>
          )}
        </QueryView>
      </Panel>
      {assessment.data && assessment.data.result.levels.length > 0 && (
        <SideBySidePanel assessment={assessment.data} episodeId={episodeId} isFolded={isFolded} />
      )}
    </>
  );
}

interface LevelsProps {
  assessment: Assessment;
  episode: EpisodeDetail;
  isFolded: boolean;
}

function Levels({ assessment, episode, isFolded }: LevelsProps) {
  const { policyVersion, result } = assessment;
  return (
    <div className={classes.result}>
      <p className={classes.quiet}>
        {[
          resultTexts.support,
          isSaid(policyVersion.verification.status) &&
            resultTexts.verification(policyVersion.verification.status),
          policyVersion.enabled ? '' : resultTexts.notEnabled,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {result.levels.length > 0 && <RunningNotice episode={episode} />}
      <UndecidedList episode={episode} />
      <AdvisoryList assessment={assessment} episodeId={episode.episode.id} />
      {result.levels.length === 0 && (
        <EmptyState title={resultTexts.noLevel}>{resultTexts.noLevelHelp}</EmptyState>
      )}
      {result.levels.length > 1 && <LevelOverview assessment={assessment} />}
      {result.levels.map((level) => (
        <LevelSection
          key={levelLabel(level)}
          assessment={assessment}
          level={level}
          episode={episode}
          isFolded={isFolded}
        />
      ))}
    </div>
  );
}

function isSaid(words: string): boolean {
  return words !== '' && words !== 'unknown';
}
