/** The words of a history. */
export const historyTexts = {
  title: 'History',
  note: 'Who did what, when and why. That you look at it is recorded too.',
  show: 'Show the history',
  reads: 'Also who looked at it',
  none: 'Nothing is recorded yet.',
  product: 'Facetwise',
  by: (time: string, name: string) => `${time} · ${name}`,
  reason: (reason: string) => `Reason: ${reason}`,
  change: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  first: 'First entry',
  value: (field: string, value: string) => `${field}: ${value}`,
  more: 'Show more',
  yes: 'yes',
  no: 'no',
  nothing: '–',
} as const;
