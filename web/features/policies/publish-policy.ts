import { type PolicyVersion, type PublishPolicyRequest, policyVersion } from '#shared/contract/policies.ts';
import { sendJson } from '../../lib/api.ts';

export function publishPolicy(policyId: string, request: PublishPolicyRequest): Promise<PolicyVersion> {
  return sendJson('POST', `/api/policies/${encodeURIComponent(policyId)}/versions`, request, policyVersion);
}
