import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import { ComparisonTable } from '../../components/comparison-table.tsx';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useAboutRule } from '../../lib/about-rule.ts';
import { sideBySideQuery } from '../../lib/get-assessment.ts';
import { reviewAnchors } from '../../lib/go-to-anchor.ts';
import { blockNumber } from '../../lib/level-blocks.ts';
import { compareAnswers, comparisonWords } from '../../lib/side-by-side.ts';
import { comparisonTexts } from '../../lib/texts/comparisons.ts';
import { resultTexts } from './texts.ts';

interface SideBySideProps {
  episodeId: string;
  /** The result shown above. */
  assessment: Assessment;
  /** For an overview: asked for only when opened. */
  isFolded: boolean;
}

/** The episode under every enabled policy: how often each status comes, and every policy with its reasons. */
export function SideBySidePanel(shown: SideBySideProps) {
  const { isFolded } = shown;
  const [isOpen, setIsOpen] = useState(!isFolded);
  if (!isFolded) {
    return (
      <Panel
        anchor={reviewAnchors.policies}
        note={comparisonTexts.sideBySideNote}
        title={comparisonTexts.sideBySide}
      >
        <SideBySide {...shown} />
      </Panel>
    );
  }
  return (
    <Panel>
      <Fold line={comparisonTexts.showSideBySide} onToggle={setIsOpen}>
        {isOpen && <SideBySide {...shown} />}
      </Fold>
    </Panel>
  );
}

function SideBySide({ episodeId, assessment, isFolded }: SideBySideProps) {
  const about = useAboutRule();
  const query = useQuery(sideBySideQuery(episodeId));
  return (
    <QueryView lines={8} query={query}>
      {({ policies }) => (
        <ComparisonTable
          comparison={compareAnswers(policies, {
            about,
            policyId: assessment.policyVersion.policyId,
            blockName: (blockId) => resultTexts.block(blockNumber(assessment, blockId)),
          })}
          isFolded={!isFolded}
          texts={comparisonWords}
        />
      )}
    </QueryView>
  );
}
