/** The words about a rule and where it comes from. */
export const ruleTexts = {
  about: 'About this rule',
  aboutPolicy: 'About this policy',
  titleOf: (criterion: string) => `About this rule: ${criterion}`,
  limits: 'What it cannot say',
  policy: 'Whose rule',
  name: 'Policy',
  version: 'Version',
  issuer: 'Issuer',
  since: 'In force since',
  document: 'Read in',
  verified: 'Verified',
  confidence: 'Confidence',
  notKnown: 'not known',
  source: 'Source of this rule',
  noSource: 'The policy names no source for this rule alone.',
  otherSources: (count: number) =>
    count === 1 ? '1 source of the policy’s other rules' : `${count} sources of the policy’s other rules`,
  sourceOf: (field: string, source: string, status: string, confidence: string) =>
    `${field}: ${source} (${[status, confidence && `confidence ${confidence}`].filter(Boolean).join(', ')})`,
  status: { sourced: 'read', recalled: 'recalled, not read' } as Readonly<Record<string, string>>,
  caveats: 'Limits of this policy',
  check: 'Check every policy against its issuer’s live text before you rely on it.',
  notPublished: 'This version is not among the published ones.',
  wholePolicy: 'The whole policy',
  close: 'Close',
} as const;
