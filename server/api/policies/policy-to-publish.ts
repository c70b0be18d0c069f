import type { PublishPolicyRequest } from '#shared/contract/policies.ts';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { type FieldError, Refusal } from '../../errors.ts';

const longestName = 300;

/** The definition as it would be published at this address, or a refusal that names every field that is wrong. */
export function policyToPublish(
  definition: PublishPolicyRequest['definition'],
  policyId: string,
  version: number,
): Policy {
  const parsed = parsePolicy({ ...definition, version }, 'definition');
  const errors: FieldError[] = parsed.ok ? [] : parsed.issues.map((issue) => ({ ...issue }));
  const refuse = (path: string, code: string, message: string) => errors.push({ path, code, message });
  const { id, name } = definition;
  if (!/^[a-z0-9-]{3,60}$/.test(policyId)) {
    refuse('definition.id', 'malformed_id', 'Use 3 to 60 small letters, digits and hyphens.');
  } else if (id !== policyId) {
    refuse('definition.id', 'another_policy', `This address publishes "${policyId}".`);
  }
  if (typeof name === 'string' && (name.trim() === '' || name.length > longestName)) {
    refuse('definition.name', 'out_of_range', `Give a name of 1 to ${longestName} characters.`);
  }
  if (!parsed.ok || errors.length > 0) throw new Refusal('invalid_request', errors);
  return parsed.value;
}
