import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { policiesQuery } from '../../lib/list-policies.ts';
import { useMay } from '../../lib/session.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { ImportPolicyDialog } from './import-policy-dialog.tsx';
import { PolicyDraftsPanel } from './policy-drafts-panel.tsx';
import { PolicyRows } from './policy-rows.tsx';

export function PoliciesScreen() {
  const query = useQuery(policiesQuery);
  const mayPublish = useMay('publish_policy');
  const [isImporting, setImporting] = useState(false);
  return (
    <Screen
      actions={
        mayPublish && (
          <>
            <Button onClick={() => setImporting(true)} variant="default">
              {policyDraftTexts.import}
            </Button>
            <LinkButton
              params={{ policyId: 'clinic-template' }}
              search={{ asNew: true }}
              to="/policies/$policyId/publish"
            >
              {policyTexts.newPolicy}
            </LinkButton>
          </>
        )
      }
      lead={policyTexts.lead}
      tabTitle={policyTexts.title}
      title={policyTexts.title}
    >
      {mayPublish && <PolicyDraftsPanel />}
      <Panel flush>
        <QueryView lines={8} query={query}>
          {({ policies }) => <PolicyRows policies={policies} />}
        </QueryView>
      </Panel>
      <div style={{ marginTop: 16 }}>
        <Notice>{policyTexts.notice}</Notice>
      </div>
      {isImporting && (
        <ImportPolicyDialog onClose={() => setImporting(false)} policies={query.data?.policies ?? []} />
      )}
    </Screen>
  );
}
