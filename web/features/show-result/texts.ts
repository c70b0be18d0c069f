/** The words of a result; those of the engine's codes stand in shared/domain/texts.ts. */
export const resultTexts = {
  title: 'Result',
  note: (policy: string, issuer: string) => `Judged now under ${policy}, ${issuer}.`,
  policyLabel: 'Judge under',
  ownPolicy: (name: string) => `${name} (this episode)`,
  verification: (status: string) => `How well the rule is verified: ${status}.`,
  notEnabled: 'This policy is switched off in the clinic.',
  support: 'Supports a physician’s judgement; it does not confirm and does not decide.',
  noLevel: 'No level to judge yet',
  noLevelHelp: 'No block of this episode covers a joint completely.',
  levels: 'Levels of this episode',
  noCurve: 'No scores for this level yet.',

  block: (number: number) => `Block ${number}`,
  showReasons: 'Criteria and what would change it',
  before: 'Before',
  runningTitle: 'For the moment only: scores are still expected',
  running: (block: string, until: string) =>
    `${block} is scored until ${until}. What stands here can change with each score.`,
  undecidedTitle: 'Judged without a score: several entries, not decided which counts',
  undecidedAt: (block: string, site: string, time: string, entries: number) =>
    `${block}, ${site}, ${time}: ${entries} entries`,

  concordance: (words: string) => `Duration between blocks: ${words}`,

  criteria: 'Criteria',
  needs: 'Rule',
  points: 'Points used',
  source: (policy: string) => `Source: ${policy}`,
  met: (count: number) => (count === 1 ? '1 rule that is met' : `${count} rules that are met`),
  notAsked: (count: number) =>
    count === 1
      ? '1 rule that this policy does not ask for'
      : `${count} rules that this policy does not ask for`,
  noCriteria: 'No rule was judged.',

  next: 'Next step',
  notBefore: (day: string) => `not before ${day}`,
  about: (block: string) => `about ${block}`,

  changedBy: 'What would change it',
} as const;
