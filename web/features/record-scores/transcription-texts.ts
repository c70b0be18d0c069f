/** The words of copying a paper diary. */
export const transcriptionTexts = {
  title: 'Copy a paper diary',
  toSheet: 'Score sheet',
  paperDay: 'Date on the paper',
  paperDayHint: (day: string) => `This block was done on ${day}. Copying begins when both are the same day.`,
  paperDayWrong: (day: string) =>
    `The paper is of another day than this block (${day}). Check the sheet and the patient.`,
  whichLevel: 'Column of the paper',
  reason: 'Reason for “-”',
  reasonHint: 'Written once; it stands with every score that was not done.',
  unreadable: 'Unreadable on the paper diary',
  keys: [
    ['0 to 9', 'the score'],
    ['t', '10'],
    ['-', 'not done'],
    ['?', 'unreadable'],
    ['Backspace', 'takes the last one back'],
    ['↑ ↓', 'move'],
  ],
  keysLabel: 'Keys',
  typed: 'Type the score and press Enter; it is stored and the next time is asked.',
  by: (name: string) => `Stored at once, as copied from paper by ${name}.`,
  field: (site: string, time: string) => `Score on the paper, ${site}, ${time}`,
  here: 'key in here',
  instead: { '-': 'Not done', '?': 'Unreadable' },
  allIn: 'Every time of this column that has passed has its entry.',
  stopped: {
    reason: 'Nothing was stored: “-” needs its reason. Write it, press Enter, then key - again.',
    decimal:
      'A comma or a point was keyed. This scale has whole numbers, so what was keyed just before is taken back.',
    ten: '1 and 0 were keyed together. The 1 is taken back: key t for 10, or 1 and then, after a moment, 0.',
  },
  resume: 'Go on (Enter)',
  writeReason: 'Write the reason (Enter)',
  takenBack: 'The last one is taken back.',
  nothingToUndo: 'Nothing of this visit is left to take back.',
  readBack: 'Read back',
  readBackTable: 'Scores as they are stored',
  readBackHint: 'Compare every line with the paper before you leave.',
  time: 'Time',
  compared: 'Compared with the paper: all correct',
  comparedTitle: 'Compared with the paper',
  comparedSentence: (copied: number) =>
    copied === 0
      ? 'No entry of this block is copied from paper.'
      : `${copied === 1 ? 'One entry' : `${copied} entries`} copied from paper, all stored.`,
  comparedNext: 'To the score sheet',
  leaving: {
    title: 'Compare first?',
    sentence:
      'You have copied scores and not yet said that they were compared with the paper. All of them are stored.',
    leave: 'Leave without comparing',
    stay: 'Compare now',
  },
} as const;
