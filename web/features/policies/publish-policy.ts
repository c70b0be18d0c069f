import { type PolicyVersion, type PublishPolicyRequest, policyVersion } from '#shared/contract/policies.ts';
import { changeJson, type Versioned } from '../../lib/api.ts';

export function publishPolicy(
  policyId: string,
  request: Versioned<PublishPolicyRequest>,
): Promise<PolicyVersion> {
  return changeJson('POST', `/api/policies/${encodeURIComponent(policyId)}/versions`, request, policyVersion);
}
