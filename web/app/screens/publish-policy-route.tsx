import { getRouteApi } from '@tanstack/react-router';
import { NewPolicyScreen } from '../../features/policies/new-policy-screen.tsx';
import { PublishPolicyScreen } from '../../features/policies/publish-policy-screen.tsx';

const route = getRouteApi('/signed-in/policies/$policyId/publish');

export function PublishPolicyRoute() {
  const { policyId } = route.useParams();
  const { asNew = false } = route.useSearch();
  if (asNew) return <NewPolicyScreen copiedId={policyId} />;
  return <PublishPolicyScreen key={policyId} policyId={policyId} />;
}
