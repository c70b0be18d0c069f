import { getRouteApi } from '@tanstack/react-router';
import { HistoryPanel } from '../../features/history/history-panel.tsx';
import { PolicyScreen } from '../../features/policies/policy-screen.tsx';

const route = getRouteApi('/signed-in/policies/$policyId');

export function PolicyRoute() {
  const { policyId } = route.useParams();
  return (
    <PolicyScreen
      history={(versionId) => <HistoryPanel id={versionId} kind="policy_version" />}
      key={policyId}
      policyId={policyId}
    />
  );
}
