/** A result beside others: at other thresholds, under other policies, with one score moved. */
export const comparisonTexts = {
  unchanged: 'No single score, moved by one point, changes this.',
  joinedBy: 'then',

  strip: 'At other thresholds',
  stripOf: (level: string) => `${level} at other thresholds`,
  stripNote: 'The same scores under the same policy; only the threshold for relief differs.',
  noStrip:
    'This policy gives no relief threshold, so there is nothing to set beside it: Facetwise never invents one.',
  ownThreshold: 'this policy',

  sideBySide: 'Every enabled policy',
  sideBySideNote: 'The same scores, judged by each policy that is switched on in the clinic.',
  showSideBySide: 'The same scores under every enabled policy',
  sideBySideTable: 'What each policy says of each level',
  policy: 'Policy',
  version: (version: number) => `version ${version}`,
  relief: (rule: string) => `relief ${rule}`,
  noThreshold: 'no relief threshold',
  shownAbove: 'shown above',
  regionNotListed: (region: string) => `! does not list ${region} levels`,
  reasons: 'Reasons',
  show: 'Show',
  hide: 'Hide',
  reasonsOf: (verb: string, policy: string) => `${verb} reasons under ${policy}`,
  allPolicies: (count: number) => `All ${count} policies with their reasons`,
  countOf: (count: number, all: number, words: string) => `${count} of ${all}: ${words}`,
  noCriteria: 'No rule was judged.',
} as const;
