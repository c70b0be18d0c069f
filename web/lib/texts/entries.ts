/** What stands under a field that was filled in wrongly. */
export const entryTexts = {
  missing: 'Fill this in.',
  choose: 'Choose one.',
  chooseSome: 'Choose at least one.',
  atLeastLetters: (count: number) => `Use at least ${count} characters.`,
  atMostLetters: (count: number) => `Use at most ${count} characters.`,
  atLeast: (least: number) => `Enter ${least} or more.`,
  atMost: (most: number) => `Enter ${most} or less.`,
  email: 'Enter an e-mail address, such as name@clinic.org.',
  day: 'Enter a date, as in 23-Nov-2026.',
  number: 'Enter a number with a decimal point, such as 2.5.',
  whole: 'Enter a whole number.',
  wrong: 'Check this entry.',
} as const;
