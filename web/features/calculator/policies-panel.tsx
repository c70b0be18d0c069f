import type { PolicySummary } from '#shared/contract/policies.ts';
import { ComparisonTable } from '../../components/comparison-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAboutRule } from '../../lib/about-rule.ts';
import { compareAnswers, comparisonWords } from '../../lib/side-by-side.ts';
import { comparisonTexts } from '../../lib/texts/comparisons.ts';
import { blockNameIn } from './block-name-in.ts';
import type { CalculatedCase } from './calculate-case.ts';

interface PoliciesPanelProps {
  calculated: CalculatedCase;
  policies: readonly PolicySummary[];
}

/** The typed case under every enabled policy. */
export function PoliciesPanel({ calculated, policies }: PoliciesPanelProps) {
  const about = useAboutRule();
  const { answer, sideBySide } = calculated;
  const answers = sideBySide.policies.flatMap((result) => {
    if ('error' in result) return [];
    const summary = policies.find(({ policyId }) => policyId === result.policy.id);
    return summary ? { ...summary, result } : [];
  });
  return (
    <Panel note={comparisonTexts.sideBySideNote} title={comparisonTexts.sideBySide}>
      <ComparisonTable
        comparison={compareAnswers(answers, {
          about,
          policyId: answer.policy.id,
          blockName: blockNameIn(calculated),
        })}
        texts={comparisonWords}
      />
    </Panel>
  );
}
