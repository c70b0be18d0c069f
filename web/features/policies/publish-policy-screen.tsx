import { useQuery } from '@tanstack/react-query';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyHistoryQuery } from './get-policy-history.ts';
import { PublishPolicyForm } from './publish-policy-form.tsx';

interface PublishPolicyScreenProps {
  policyId: string;
  /** A new policy that starts as a copy of this one. */
  asNew: boolean;
}

export function PublishPolicyScreen({ policyId, asNew }: PublishPolicyScreenProps) {
  const query = useQuery({ ...policyHistoryQuery(policyId), staleTime: Number.POSITIVE_INFINITY });
  const [newest] = query.data?.versions ?? [];
  const name = newest?.shortName || newest?.name || policyId;
  const title = asNew ? policyTexts.newTitle : policyTexts.publishTitle(name);
  return (
    <Screen
      lead={asNew ? policyTexts.newLead : newest && policyTexts.publishLead(newest.version + 1)}
      tabTitle={title}
      title={title}
    >
      <QueryView lines={10} query={query}>
        {({ versions }) => versions[0] && <PublishPolicyForm asNew={asNew} based={versions[0]} />}
      </QueryView>
    </Screen>
  );
}
