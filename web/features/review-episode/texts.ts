import type { ReviewDecision } from '#shared/contract/record-vocabulary.ts';

/** The words of the review and its signature. */
export const reviewTexts = {
  title: 'Review',
  titleOf: (levels: string) => (levels === '' ? 'Review' : `Review, ${levels}`),
  toEpisode: 'Episode',
  lead: 'Read the curves and the criteria, then decide. The result supports; you decide.',

  checklist: 'Before a block',
  checklistNote: 'Stands beside the result; no answer here decides anything.',

  decide: 'Decision and signature',
  decideAddendum: 'Addendum to the signed review',
  decideNote: (policy: string) => `Signed with the result under ${policy} as shown above.`,
  decision: 'Decision',
  decisionWords: {
    review_for_rfa: 'Consider radiofrequency ablation, within the whole picture',
    second_block: 'A further block',
    no_further_block: 'No further block',
    other: 'Other',
  } satisfies Record<ReviewDecision, string>,
  agreement: 'The calculated result',
  agree: 'I agree with it',
  override: 'I see it differently',
  reason: 'Reason',
  reasonAgree: 'Why this decision',
  reasonOverride: 'Why you see it differently, and why this decision',
  plan: 'Plan',
  planHint: 'Physiotherapy, exercise, medicines, next visit. May stay empty.',
  choose: 'Choose one.',
  missing: 'Fill this in.',
  next: 'Sign …',
  startAddendum: 'Write an addendum',
  onlyPhysician: 'A physician signs the review.',

  signTitle: 'Sign this review',
  signPatient: 'Patient',
  signLevels: 'Levels and sides',
  signDecision: 'Decision',
  signMeaning: 'Your signature means: I have read this result and this is my decision.',
  password: 'Your password',
  passwordMissing: 'Enter your password.',
  sign: 'Sign',
  cancel: 'Back',

  changedTitle: 'The record changed since you opened this result',
  changedSentence: 'Read the result again before you sign. What you typed is kept.',
  changedRead: 'I have read it again',

  baselineTitle: 'Cannot be signed yet: a score before the block is missing',
  baselineSentence:
    'Without it relief cannot be calculated. Enter it on the score sheet, or record there that it was not taken.',
  undecidedTitle: 'Cannot be signed yet: two entries stand for one time',
  undecidedSentence: 'Until somebody says on the score sheet which one counts, that time has no score.',
  openSheet: (block: number) => `Score sheet of block ${block}`,
  baselineOf: (site: string, block: number) => `${site}, block ${block}`,

  signed: 'Signed',
  signedAddendum: 'Signed addendum',
  signedBy: 'Signed by',
  signedAt: 'Signed at',
  meaning: 'Meaning',
  hash: 'Seal',
  policy: 'Judged under',
  agrees: 'Agrees with the calculated result',
  overrides: 'Sees the calculated result differently',
  changedSince: 'Changed since signed',
  changedSinceSentence:
    'The record no longer reads as it did when this was signed. The result below is the present one; an addendum can be signed.',
  levels: 'Result when signed',
  none: '–',
  leaving: {
    title: 'The review is not signed',
    sentence: 'If you leave this page now, what you typed is lost.',
    leave: 'Leave and lose it',
    stay: 'Stay here',
  },
} as const;
