import * as z from 'zod/mini';
import type { DraftKind } from '#shared/access/draft-kinds.ts';
import { type DraftFound, draftFound, type KeptDraft, keptDraft } from '#shared/contract/drafts.ts';
import { changeJson, getJson } from './api.ts';

/** Which of one's own drafts: what the form is, and the id of what it is about. */
export interface DraftPlace {
  readonly kind: DraftKind;
  readonly subjectId: string;
}

const addressOf = ({ kind, subjectId }: DraftPlace) => `/api/drafts/${kind}/${subjectId}`;

/** How the drafts of a form are read and kept. */
export interface DraftCalls {
  get(place: DraftPlace, signal?: AbortSignal): Promise<DraftFound>;
  /** `isLast`: the page is going away, and the request is to outlive it. */
  keep(
    place: DraftPlace,
    content: { body: object; version: number | null; isLast: boolean },
  ): Promise<KeptDraft>;
  discard(place: DraftPlace, version: number): Promise<void>;
}

function getDraft(place: DraftPlace, signal?: AbortSignal): Promise<DraftFound> {
  return getJson(addressOf(place), draftFound, signal);
}

function keepDraft(
  place: DraftPlace,
  content: { body: object; version: number | null; isLast: boolean },
): Promise<KeptDraft> {
  const { isLast, ...sent } = content;
  return changeJson('PUT', addressOf(place), sent, keptDraft, isLast);
}

async function discardDraft(place: DraftPlace, version: number): Promise<void> {
  await changeJson('DELETE', addressOf(place), { version }, z.object({}));
}

/** One's own, which nobody else reads. */
export const ownDrafts: DraftCalls = { get: getDraft, keep: keepDraft, discard: discardDraft };
