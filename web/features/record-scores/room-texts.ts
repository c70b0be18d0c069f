/** The words of the room. */
export const roomTexts = {
  title: 'Room',
  due: (count: number) => (count === 0 ? 'Nobody is due' : `Due or due soon: ${count}`),
  late: (time: string) => `! ${time} late`,
  soon: (time: string) => `in ${time}`,
  born: (day: string, identifier: string) => `born ${day} · ${identifier}`,
  hasMore: 'More are due than are shown here; the worklist has them all.',
  nothingDue: 'No score is due now',
  nextDue: (time: string) => `The next one falls due at ${time}. It comes forward by itself.`,
  noneInSight: 'Patients appear here ten minutes before a score is due.',
  toWorklist: 'Worklist',
  nothingSaved: 'Nothing saved here yet. What is saved last can be undone here.',
  wholeSheet: 'Whole sheet',
  next: 'Next patient',
  back: 'Back to this patient',
} as const;
