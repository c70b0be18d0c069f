import { getRouteApi } from '@tanstack/react-router';
import { PublishPolicyScreen } from '../../features/policies/publish-policy-screen.tsx';

const route = getRouteApi('/signed-in/policies/$policyId/publish');

export function PublishPolicyRoute() {
  const { policyId } = route.useParams();
  const { asNew = false } = route.useSearch();
  return <PublishPolicyScreen asNew={asNew} key={`${policyId} ${asNew}`} policyId={policyId} />;
}
