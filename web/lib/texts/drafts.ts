/** What a form says about the draft of it that the server keeps. */
export const draftTexts = {
  saved: (time: string) => `Draft saved ${time}`,
  saving: 'Saving the draft …',
  notSaved: 'DRAFT NOT SAVED',
  otherTab: 'Another tab works on this form too.',
  showBoth: 'Show both',
  retry: 'Save the draft again',
  found: (when: string) => `Your draft of ${when} is back in the form.`,
  foundSentence: 'Check it before you go on: what it is about may have changed since.',
  unreadable: 'The draft kept of this form can no longer be read. The form begins empty.',
  discard: 'Discard it and begin anew',
  close: 'Close',
  discardAndClose: 'Discard the draft',
  conflict: (time: string) => `This form was changed in another tab at ${time}.`,
  conflictSentence: 'Nothing is saved from here until you say which one goes on.',
  gone: 'The draft of this form was sent or discarded in another tab.',
  goneSentence: 'Look whether it is recorded already before you go on. Nothing is saved from here meanwhile.',
  keepHere: 'Go on with what is here',
  takeOther: (time: string) => `Take the one of ${time}`,
  differences: 'What differs',
  field: 'Field',
  here: 'Here',
  other: (time: string) => `Other tab, ${time}`,
  empty: 'empty',
} as const;

/** The same words, or others where a draft is shared. */
export type DraftTexts = {
  readonly [K in keyof typeof draftTexts]: (typeof draftTexts)[K] extends string
    ? string
    : (typeof draftTexts)[K];
};
