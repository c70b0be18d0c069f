import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policyDraftBody } from '#shared/contract/policy-drafts.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import { goToAnchor, publishAnchors } from '../../lib/go-to-anchor.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { sharedPolicyDrafts } from './policy-draft-calls.ts';
import { nextVersionOf } from './policy-draft-start.ts';
import { PublishPolicyForm } from './publish-policy-form.tsx';

/** The draft of a policy's next version, of a new policy, or of one from a file, until it is published. */
export function PublishPolicyScreen({ policyId }: { policyId: string }) {
  const list = useQuery(policiesQuery);
  const listed = list.data?.policies.find((policy) => policy.policyId === policyId);
  const history = useQuery({ ...policyHistoryQuery(policyId), enabled: listed !== undefined });
  const draft = useDraft({ kind: 'policy', subjectId: policyId }, policyDraftBody, sharedPolicyDrafts);
  const versions = history.data?.versions ?? [];
  const [latest] = versions;
  const begun = draft.found?.content ?? (latest && nextVersionOf(latest));
  const draftName = begun && String(begun.definition.shortName || begun.definition.name || '');
  const isKnown = list.data !== undefined && listed === undefined;
  const title = latest
    ? policyTexts.publishTitle(latest.shortName || latest.name)
    : draftName || (isKnown ? policyTexts.newTitle : policyTexts.name);
  return (
    <Screen
      actions={
        begun && (
          <>
            <Button onClick={() => goToAnchor(publishAnchors.effect)} variant="default">
              {policyTexts.toEffect}
            </Button>
            <Button onClick={() => goToAnchor(publishAnchors.changes)} variant="default">
              {policyTexts.toChanges}
            </Button>
          </>
        )
      }
      lead={latest ? policyTexts.publishLead(latest.version + 1) : isKnown && policyDraftTexts.lead}
      tabTitle={title}
      title={title}
    >
      <QueryView lines={10} query={list}>
        {() => (
          <QueryView lines={10} query={draft.query}>
            {() =>
              listed && !history.data ? (
                <QueryView lines={10} query={history}>
                  {() => null}
                </QueryView>
              ) : begun ? (
                <PublishPolicyForm
                  begun={begun}
                  draft={draft}
                  key={draft.round}
                  policyId={policyId}
                  versions={versions}
                />
              ) : (
                <Notice actions={<LinkButton to="/policies">{policyDraftTexts.toPolicies}</LinkButton>}>
                  {policyDraftTexts.nothing}
                </Notice>
              )
            }
          </QueryView>
        )}
      </QueryView>
    </Screen>
  );
}
