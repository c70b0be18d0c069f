import type { Action } from './access-table.ts';

/** Forms whose drafts are kept, and what sending each takes: only who may do that keeps a draft of it. */
export const draftActions = {
  patient: 'record_patient',
  episode: 'record_episode',
  block: 'record_block',
  review: 'sign_review',
  addendum: 'sign_review',
  policy: 'publish_policy',
  transcription: 'record_reading',
  course: 'record_course',
} as const satisfies Record<string, Action>;

export type DraftKind = keyof typeof draftActions;
export const draftKinds = Object.keys(draftActions) as DraftKind[];
