import type * as z from 'zod/mini';
import type { policyHistory } from '#shared/contract/policies.ts';
import type { CriterionId } from '#shared/domain/answer-vocabulary.ts';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import type { Policy, PolicySource } from '#shared/domain/policy.ts';
import type { RuleNamed } from '../../lib/about-rule.ts';
import { formatDay } from '../../lib/format.ts';
import { isKnown, issuerInWords, sourceInWords } from '../../lib/policy-sources.ts';
import { ruleTexts as texts } from './rule-texts.ts';

export interface RuleBasis {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Those that name this rule. */
  readonly sources: readonly string[];
  /** Those of the policy's other parts. */
  readonly otherSources: readonly string[];
  readonly caveats: readonly string[];
}

/** Words in a source's field that say which rule it is about; a rule without any has no source of its own. */
const fieldsOf: Partial<Record<CriterionId, RegExp>> = {
  procedure: /intraarticular|IA|confirmatory/,
  scores_present: /scale/,
  baseline: /scale|baseline|VAS/,
  relief: /threshold|positive_block$|positive response|80%/,
  duration: /duration|positive_block$/,
  confounders: /sedation|steroid/,
  number_of_blocks: /blocks_required|count|two blocks|confirmatory/,
  interval: /interval/,
  agents: /dual/,
  concordance: /dual/,
  recency: /6 months/,
};

/** Whose a rule is, since when, how well verified, and from where; null when this version is not there. */
export function ruleBasisOf(
  { versions }: z.infer<typeof policyHistory>,
  { version, criterion }: RuleNamed,
): RuleBasis | null {
  const published = versions.find((each) => each.version === version);
  const parsed = published && parsePolicy(published.definition, '');
  if (!published || !parsed?.ok) return null;
  const { sources = [], caveats = [] } = parsed.value;
  const names = criterion === null ? null : (fieldsOf[criterion] ?? /^$/);
  const isOwn = ({ field }: PolicySource) => names === null || names.test(field) || field === 'all';
  return {
    facts: factsOf(published.shortName, version, parsed.value),
    sources: sources.filter(isOwn).map(sourceText),
    otherSources: sources.filter((source) => !isOwn(source)).map(sourceText),
    caveats,
  };
}

function factsOf(name: string, version: number, policy: Policy): RuleBasis['facts'] {
  const { issuer, effectiveFrom, verification = {} } = policy;
  const said = (value: unknown) => (isKnown(value) ? value : texts.notKnown);
  return [
    [texts.name, name],
    [texts.version, String(version)],
    [texts.issuer, said(issuerInWords(issuer ?? ''))],
    [texts.since, effectiveFrom ? formatDay(effectiveFrom) : texts.notKnown],
    [texts.document, said(verification.document)],
    [texts.verified, said(verification.status)],
    [texts.confidence, said(verification.confidence)],
  ];
}

function sourceText(source: PolicySource): string {
  const words = sourceInWords(source);
  return texts.sourceOf(words.field, words.source, words.checked);
}
