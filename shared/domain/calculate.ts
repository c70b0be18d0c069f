import type { AnswersByPolicy, CalculateAnswer, PolicyReference, Refusal } from './answer.ts';
import { assessCase } from './assess-case.ts';
import type { Case } from './case.ts';
import type { Issue, IssueCode, Parsed } from './issue.ts';
import { issueTexts } from './issue-texts.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';
import { type ThresholdAnswer, thresholdStrip } from './threshold-strip.ts';

export interface CalculateOptions {
  /** The policies that can be named by id. */
  readonly policies: ReadonlyMap<string, Policy>;
  /** Replaces the case's own policy: an id among `policies`, or a policy. */
  readonly override?: string | Policy;
}

/**
 * One case as written, judged whole, or refused with every problem and its path. Nothing is coerced; the answer
 * depends on nothing but the case and the policy. Source: R8.calculate.
 * Example: `calculate(JSON.parse(text), { policies: presetsById })`.
 */
export function calculate(raw: unknown, options: CalculateOptions): CalculateAnswer {
  const read = readCase(raw, options);
  return 'error' in read ? read : assessCase(read.parsed, read.policy);
}

/**
 * The same case at several thresholds, refused as `calculate` refuses it. Source: R8.strip.
 * Example: `calculateThresholds(raw, { policies: presetsById })` has a place for 50, 70, 75, 80 and 100 %.
 */
export function calculateThresholds(raw: unknown, options: CalculateOptions): ThresholdAnswer | Refusal {
  const read = readCase(raw, options);
  if ('error' in read) return read;
  const { parsed, policy } = read;
  const { minPercent, comparator } = policy.rules.relief;
  return {
    id: parsed.id,
    policy: { id: policy.id, version: policy.version },
    minPercent,
    comparator,
    thresholdStrip: thresholdStrip(parsed, policy),
  };
}

/**
 * One case under several policies, in their order; the case's own policy is not looked at. Where a policy cannot
 * judge it, that entry is the refusal, with its policy. Source: R8.all-policies.
 * Example: `calculateForPolicies(raw, presetPolicies.filter((policy) => policy.enabled))`.
 */
export function calculateForPolicies(raw: unknown, policies: readonly Policy[]): AnswersByPolicy {
  const parsed = parseCase(raw);
  return {
    id: idOf(raw),
    policies: policies.map((policy) => {
      const asOf = asOfProblems(raw, { ok: true, value: policy });
      if (!parsed.ok || asOf.length > 0) {
        const { id, version } = policy;
        return refusal(raw, [...problemsOf(parsed), ...asOf], { id, version });
      }
      return assessCase(parsed.value, policy);
    }),
  };
}

/**
 * One case under the policies that it lists itself in `policies`: ids and whole policies, or `"enabled"` for every
 * enabled one among `policies`. Refused whole when a listed policy is unknown or wrong, with its place.
 * Source: R8.all-policies. Example: `{"policies": ["medicare-l38801", "cohen-2020-lumbar"], "blocks": […]}`.
 */
export function calculateSideBySide(
  { policies: listed, ...raw }: Readonly<Record<string, unknown>>,
  { policies }: Pick<CalculateOptions, 'policies'>,
): AnswersByPolicy | Refusal {
  if (listed === 'enabled') {
    return calculateForPolicies(
      raw,
      [...policies.values()].filter(({ enabled }) => enabled === true),
    );
  }
  if (!Array.isArray(listed) || listed.length === 0) {
    const message = issueTexts.wrongType(listed, 'a list of policies, or "enabled"');
    return refusal(raw, [{ path: 'policies', code: 'wrong_type', message }]);
  }
  const wanted: Policy[] = [];
  const issues: Issue[] = [];
  for (const [place, one] of listed.entries()) {
    const policy = policyAt(`policies[${place}]`, one, policies);
    if (policy.ok) wanted.push(policy.value);
    else issues.push(...policy.issues);
  }
  return issues.length > 0 ? refusal(raw, issues) : calculateForPolicies(raw, wanted);
}

/** The refusal of a text that is not JSON. Source: R8.calculate. */
export function refuseBrokenJson(): Refusal {
  return refusal(null, [{ path: '', code: 'not_json', message: issueTexts.notJson }]);
}

function readCase(raw: unknown, options: CalculateOptions): { parsed: Case; policy: Policy } | Refusal {
  const parsed = parseCase(raw);
  if (!isObject(raw)) return refusal(raw, problemsOf(parsed));
  const policy = findPolicy(raw, options);
  const asOf = asOfProblems(raw, policy);
  if (!parsed.ok || !policy.ok || asOf.length > 0) {
    return refusal(raw, [...problemsOf(parsed), ...problemsOf(policy), ...asOf]);
  }
  return { parsed: parsed.value, policy: policy.value };
}

function findPolicy(raw: unknown, { policies, override }: CalculateOptions): Parsed<Policy> {
  if (typeof override === 'object') return { ok: true, value: override };
  const wanted = override ?? ownField(raw, 'policy');
  if (wanted === undefined)
    return refused('policy', 'missing_field', issueTexts.missing('policy', 'an id or a whole policy'));
  return policyAt('policy', wanted, policies);
}

function policyAt(path: string, wanted: unknown, policies: ReadonlyMap<string, Policy>): Parsed<Policy> {
  if (typeof wanted !== 'string') return parsePolicy(wanted, path);
  const policy = policies.get(wanted);
  return policy === undefined
    ? refused(path, 'unknown_policy', issueTexts.unknownPolicy(wanted))
    : { ok: true, value: policy };
}

function refused(path: string, code: IssueCode, message: string): Parsed<never> {
  return { ok: false, issues: [{ path, code, message }] };
}

function asOfProblems(raw: unknown, policy: Parsed<Policy>): readonly Issue[] {
  const days = policy.ok ? policy.value.rules.blocks.maxAgeDays : null;
  if (!policy.ok || days === null || !isObject(raw) || ownField(raw, 'asOf') !== undefined) return [];
  return [{ path: 'asOf', code: 'as_of_required', message: issueTexts.asOfRequired(policy.value.id, days) }];
}

function problemsOf(parsed: Parsed<unknown>): readonly Issue[] {
  return parsed.ok ? [] : parsed.issues;
}

function refusal(raw: unknown, issues: readonly Issue[], policy?: PolicyReference): Refusal {
  const error = { code: 'invalid_case', issues } as const;
  return policy === undefined ? { id: idOf(raw), error } : { id: idOf(raw), policy, error };
}

function idOf(raw: unknown): string | null {
  const id = ownField(raw, 'id');
  return typeof id === 'string' ? id : null;
}

function ownField(raw: unknown, key: string): unknown {
  return isObject(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
