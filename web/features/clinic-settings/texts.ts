/** The settings of a clinic. */
export const clinicTexts = {
  title: 'Clinic settings',
  lead: 'They hold for everybody in the clinic from the moment they are saved.',
  general: 'Name and time zone',
  name: 'Name of the clinic',
  timeZone: 'Time zone',
  timeZoneHelp: 'Days and times are read and written in this zone.',
  zoneChanges: 'The days of past records are read in the new zone',
  zoneNote: (before: string, after: string) =>
    `From ${before} to ${after}: “today”, due times and the days of lists, histories and reports follow the new zone. Blocks keep the wall clock and the day they were recorded with, and no stored instant changes.`,
  schedule: 'When scores are due',
  scheduleNote:
    'Once before the block, then at these times after the last needle was out. Blocks that are recorded keep theirs.',
  before: 'Before the block',
  presets: 'Start from',
  presetWords: {
    hourly: '15, 30, 60 min, then hourly to 8 h',
    sparse: '30, 60 min, then every 2 h to 8 h',
    short: 'every 15 min for 1 h, then hourly to 4 h',
  },
  custom: 'These times',
  remove: 'Remove',
  removeNamed: (time: string) => `Remove ${time}`,
  add: 'Add a time',
  addUnit: 'Another time (min)',
  notWhole: (last: number) => `Give whole minutes from 1 to ${last}.`,
  twice: 'This time stands there already.',
  tooMany: (most: number) => `A block has ${most} times at most.`,
  needsOne: 'Give at least one time after the block.',
  defaults: 'Default policy of each region',
  defaultsNote: 'New episodes begin with it. Episodes that are there keep theirs.',
  formats: 'Dates and numbers',
  formatsNote:
    'Dates are written 23-Nov-2026, times with 24 hours and numbers with a point, everywhere and on paper: a comma could turn 4,5 into 45.',
  dateOrder: 'Digits of a typed date',
  dateOrderHelp:
    'A typed date is read back with its month in letters and its weekday. Digits that are no day in the chosen order are refused, never turned round.',
  dateOrderWords: {
    none: 'None: 05/04 is refused',
    day_first: 'Day first: 05/04 is 05-Apr',
    month_first: 'Month first: 05/04 is 04-May',
  },
  save: 'Save the settings',
  saved: 'Saved.',
  leaving: {
    title: 'Leave without saving?',
    sentence: 'The settings on this screen are not saved.',
    leave: 'Leave',
    stay: 'Stay',
  },
} as const;
