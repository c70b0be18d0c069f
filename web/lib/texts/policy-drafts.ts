import { type DraftTexts, draftTexts } from './drafts.ts';

/** Drafts of policies: shared by the administrators, begun as a copy, from a file, or as the next version. */
export const policyDraftTexts = {
  title: 'Drafts',
  note: 'Shared by the administrators of this clinic. A draft judges nothing.',
  unnamed: 'Without a name yet',
  changed: (name: string, time: string) => `${name}, ${time}`,
  continue: 'Continue',
  continueNamed: (name: string) => `Continue ${name}`,
  import: 'Import from a file',
  importTitle: 'Import a policy from a file',
  importNote: 'The file becomes a draft. Nothing is published by importing it.',
  file: 'File',
  chooseFile: 'Choose a file …',
  fileHelp: 'As “Save as a file” writes it, or a bare policy in JSON.',
  tooLarge: 'This file is larger than 512 KiB: no policy is.',
  notJson: (file: string) =>
    `“${file}” cannot be read as a policy. Choose a file that “Save as a file” wrote: its name ends in .json.`,
  noPolicy: (file: string) =>
    `“${file}” holds no policy: no “rules” stand in it. Choose a file that “Save as a file” wrote.`,
  found: (name: string, version: string) => `${name || 'A policy without a name'}${version}`,
  foundVersion: (version: unknown) => (typeof version === 'number' ? `, version ${version}` : ''),
  source: 'Source',
  engine: 'Made with engine',
  id: 'Id here',
  badId: 'Use 3 to 60 small letters, digits and hyphens.',
  exists: 'There is a policy with this id already; the draft will be its next version.',
  taken: 'There is a policy with this id already. Choose another.',
  draftTaken: 'There is a draft with this id already. Continue that one, or choose another id.',
  makeDraft: 'Make a draft of it',
  makeNew: 'Begin the draft',
  cancel: 'Cancel',
  problems: (count: number) =>
    count === 1
      ? 'One problem that keeps it from being published'
      : `${count} problems that keep it from being published`,
  problemsNote: 'As the engine reads it. The draft keeps what was typed.',
  noProblems: 'The engine reads it without a problem.',
  whole: 'the whole policy',
  already: (name: string, time: string) => `${name} changed a draft of this policy at ${time}.`,
  alreadyNote: 'Putting the file in its place replaces that draft. They differ in:',
  replace: 'Replace that draft with the file',
  newer: (version: number) => `Version ${version} was published since this draft began.`,
  newerNote: 'It is not in this draft. What it changed:',
  onTop: (version: number) => `Go on with this draft after version ${version}`,
  lead: 'A new policy. Nothing is judged by it until it is published.',
  nothing: 'Nobody works on this policy, and it was never published.',
  toPolicies: 'To the policies',
  noBase: 'There is no version before to compare with.',
  notBefore: (day: string) => `Give ${day} or a later day.`,
  unsaved: {
    title: 'Leave with changes that are not saved?',
    sentence: 'The draft could not be saved. What was changed last is lost when you leave.',
    leave: 'Leave',
    stay: 'Stay',
  },
} as const;

/** What the form says of a draft that others work on too. */
export function sharedDraftTexts(foundName: string, otherName: string): DraftTexts {
  return {
    ...draftTexts,
    found: (when) => `Draft of ${foundName}, ${when}.`,
    foundSentence: 'Every administrator of this clinic sees it and can continue it.',
    otherTab: 'This draft was changed elsewhere.',
    conflict: (time) => `${otherName} changed this draft at ${time}.`,
    gone: 'This draft was published or discarded elsewhere.',
    goneSentence:
      'Look at the published versions before you go on. Nothing is saved from here meanwhile; going on begins a new draft.',
    other: (time) => `${otherName}, ${time}`,
  };
}
