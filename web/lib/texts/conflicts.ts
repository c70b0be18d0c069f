/** Two versions of one thing: somebody else stored theirs first. */
export const conflictTexts = {
  changed: (name: string | null) => `${name ?? 'Somebody'} changed this meanwhile`,
  changedAt: (name: string | null, when: string) => `${name ?? 'Somebody'} changed this on ${when}`,
  sentence: 'Nothing of yours was stored. Say which of the two goes on.',
  same: 'Both say the same.',
  differences: 'What differs',
  field: 'Field',
  here: 'Yours',
  other: 'Stored now',
  empty: 'empty',
  keepMine: 'Save mine all the same',
  takeStored: 'Take what is stored',
} as const;
