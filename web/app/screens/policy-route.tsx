import { getRouteApi } from '@tanstack/react-router';
import { PolicyScreen } from '../../features/policies/policy-screen.tsx';

const route = getRouteApi('/signed-in/policies/$policyId');

export function PolicyRoute() {
  const { policyId } = route.useParams();
  return <PolicyScreen key={policyId} policyId={policyId} />;
}
