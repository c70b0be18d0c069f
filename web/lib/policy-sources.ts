import type { PolicySource } from '#shared/domain/policy.ts';
import { policyTexts as texts } from './texts/policies.ts';

export interface SourceInWords {
  readonly field: string;
  readonly source: string;
  /** Whether it was read, and how sure what stands here is. */
  readonly checked: string;
}

/** A source as it is stored, in words for somebody who knows nothing of how it is stored. */
export function sourceInWords({ field, source, status, confidence, note }: PolicySource): SourceInWords {
  return {
    field: field === 'all' ? texts.wholePolicy : field.replaceAll('_', ' ').replaceAll('.', ', '),
    source: [texts.ownSources[source] ?? source, note].filter(Boolean).join('. '),
    checked: [texts.sourceStatus[status] ?? status, isKnown(confidence) && texts.sureness(confidence)]
      .filter(Boolean)
      .join(', '),
  };
}

/** Whose policy it is, in words for somebody who knows nothing of how it is stored. */
export function issuerInWords(issuer: string): string {
  return texts.ownIssuers[issuer] ?? issuer;
}

/** What is said of a policy and is not only that nothing is known. */
export function isKnown(said: unknown): said is string {
  return typeof said === 'string' && !['', 'unknown', 'n/a'].includes(said);
}
