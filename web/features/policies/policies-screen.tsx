import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { policiesQuery } from '../../lib/list-policies.ts';
import { useMay } from '../../lib/session.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { PolicyRows } from './policy-rows.tsx';

export function PoliciesScreen() {
  const query = useQuery(policiesQuery);
  const mayPublish = useMay('publish_policy');
  return (
    <Screen
      actions={
        mayPublish && (
          <LinkButton
            params={{ policyId: 'clinic-template' }}
            search={{ asNew: true }}
            to="/policies/$policyId/publish"
          >
            {policyTexts.newPolicy}
          </LinkButton>
        )
      }
      lead={policyTexts.lead}
      tabTitle={policyTexts.title}
      title={policyTexts.title}
    >
      <Panel flush>
        <QueryView lines={8} query={query}>
          {({ policies }) => <PolicyRows policies={policies} />}
        </QueryView>
      </Panel>
      <div style={{ marginTop: 16 }}>
        <Notice>{policyTexts.notice}</Notice>
      </div>
    </Screen>
  );
}
