import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { EffectPanel } from './effect-panel.tsx';
import { PolicyContents } from './policy-contents.tsx';
import { PolicyHistoryPanel } from './policy-history-panel.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { UpcomingNotice } from './upcoming-notice.tsx';

interface PolicyScreenProps {
  policyId: string;
  /** What was done to a version. */
  history: (versionId: string) => ReactNode;
}

/** One policy as it judges today: its rules in plain words, whose it is, what is to come, and its history. */
export function PolicyScreen({ policyId, history }: PolicyScreenProps) {
  const query = useQuery(policyHistoryQuery(policyId));
  const mayPublish = useMay('publish_policy');
  const mayPreview = useMay('preview_policy_effect');
  const defaultPolicyId = useSession().clinic.defaultPolicyIds.lumbar;
  const shown = query.data && shownVersion(query.data.versions);
  return (
    <Screen
      actions={
        mayPublish &&
        shown && (
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
      lead={shown && leadOf(shown)}
      tabTitle={shown?.shortName ?? policyTexts.name}
      title={shown?.shortName ?? policyTexts.name}
    >
      <QueryView lines={10} query={query}>
        {({ versions }) =>
          shown && (
            <>
              <PublishedNotice versions={versions} />
              <UpcomingNotice versions={versions} />
              <PolicyContents version={shown} />
              {mayPreview && (
                <EffectPanel
                  comparedWith={policyId === defaultPolicyId ? null : defaultPolicyId}
                  definition={shown.definition}
                  judgesAlready
                  policyId={policyId}
                />
              )}
              <PolicyHistoryPanel versions={versions} />
              {history(shown.id)}
            </>
          )
        }
      </QueryView>
    </Screen>
  );
}

/** Its version, and its name in full where that says more. */
function leadOf({ version, enabled, name, shortName }: PolicyVersion): string {
  return [
    policyTexts.version(version),
    ...(name === shortName ? [] : [name]),
    ...(enabled ? [] : [policyTexts.off]),
  ].join(' · ');
}

/** The version that judges today; where none does yet, the first that will. */
function shownVersion(versions: readonly PolicyVersion[]): PolicyVersion | undefined {
  return versions.find(({ standing }) => standing === 'in_effect') ?? versions.at(-1);
}
