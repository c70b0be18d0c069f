/** Said when a sheet is left while what stands below its scores is neither saved nor kept as a draft. */
export const leavingNotes = {
  title: 'Something below the scores is not saved',
  sentence: 'What you entered last is not saved as a draft yet. If you leave this page now, that is lost.',
  leave: 'Leave and lose it',
  stay: 'Stay here',
} as const;
