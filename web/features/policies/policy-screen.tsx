import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { useMay, useSession } from '../../lib/session.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { EffectPanel } from './effect-panel.tsx';
import { policyHistoryQuery } from './get-policy-history.ts';
import { PolicyHistoryPanel } from './policy-history-panel.tsx';
import { PolicyNotesPanel } from './policy-notes-panel.tsx';
import { PolicyRulesPanel } from './policy-rules-panel.tsx';
import { PolicySourcePanel } from './policy-source-panel.tsx';

interface PolicyScreenProps {
  policyId: string;
  /** What was done to a version. */
  history: (versionId: string) => ReactNode;
}

/** One policy: its rules in plain words, whose it is, and its history. */
export function PolicyScreen({ policyId, history }: PolicyScreenProps) {
  const query = useQuery(policyHistoryQuery(policyId));
  const mayPublish = useMay('publish_policy');
  const mayPreview = useMay('preview_policy_effect');
  const { defaultPolicyId } = useSession().clinic;
  const [newest] = query.data?.versions ?? [];
  return (
    <Screen
      actions={
        mayPublish &&
        newest && (
          <>
            <LinkButton
              params={{ policyId }}
              search={{ asNew: true }}
              to="/policies/$policyId/publish"
              variant="default"
            >
              {policyTexts.copy}
            </LinkButton>
            <LinkButton params={{ policyId }} to="/policies/$policyId/publish">
              {policyTexts.publish}
            </LinkButton>
          </>
        )
      }
      lead={
        newest && `${policyTexts.version(newest.version)}${newest.enabled ? '' : ` · ${policyTexts.off}`}`
      }
      tabTitle={newest?.shortName || newest?.name || policyTexts.title}
      title={newest?.name ?? policyTexts.title}
    >
      <QueryView lines={10} query={query}>
        {({ versions }) => (
          <>
            {versions[0] && <Newest version={versions[0]} />}
            {mayPreview && versions[0] && (
              <EffectPanel
                comparedWith={policyId === defaultPolicyId ? null : defaultPolicyId}
                definition={versions[0].definition}
                judgesAlready
                policyId={policyId}
              />
            )}
            <PolicyHistoryPanel versions={versions} />
            {versions[0] && history(versions[0].id)}
          </>
        )}
      </QueryView>
    </Screen>
  );
}

function Newest({ version }: { version: PolicyVersion }) {
  const parsed = parsePolicy(version.definition, '');
  if (!parsed.ok) return <Notice tone="amber" title={policyTexts.unreadable} />;
  const policy = parsed.value;
  return (
    <>
      <PolicyRulesPanel policy={policy} />
      <PolicyNotesPanel lines={policy.caveats ?? []} title={policyTexts.caveats} />
      <PolicySourcePanel policy={policy} />
      <PolicyNotesPanel lines={policy.documentation ?? []} title={policyTexts.documentation} />
      <PolicyNotesPanel lines={policy.exclusions ?? []} title={policyTexts.exclusions} />
    </>
  );
}
