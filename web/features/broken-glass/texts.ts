/** The words of the list of records opened in an emergency. */
export const brokenGlassTexts = {
  title: 'Emergency access',
  lead: 'Restricted records that a physician opened by breaking the glass, newest first. Ask about each: an hour without a reason that holds is a breach.',
  none: 'No glass was ever broken',
  noneHelp: 'When a physician opens a restricted record in an emergency, it stands here.',
  patient: (identifier: string) => `Patient ${identifier}`,
  reason: (reason: string) => `Reason: ${reason}`,
  from: (from: string, until: string) => `${from} until ${until}`,
  open: 'Open now',
  over: 'Over',
  more: 'Show more',
} as const;
