/** The two parts of an episode's checklist. */
export const checklistTexts = {
  indication: 'Before a block',
  indicationNote: 'Shown beside the result. No answer here decides anything.',
  beforeRfa: 'Before radiofrequency ablation is considered',
  beforeRfaNote:
    'To look at and to weigh. A “Yes” is no refusal and a “No” no clearance; a physician decides.',
  beforeRfaFold: 'Questions before radiofrequency ablation',
} as const;
