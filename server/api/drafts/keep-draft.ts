import { draftAddress, type KeptDraft, keepDraftRequest, keptDraft } from '#shared/contract/drafts.ts';
import type { Sql } from '../../db/sql.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { auditDraft } from './audit-draft.ts';
import { type DraftPlace, findDraft, insertDraft, lockDraft, updateDraft } from './draft-store.ts';
import { refuseKind, staleDraft } from './refuse-draft.ts';

export const keepDraft = writeRoute({
  method: 'put',
  path: '/api/drafts/:kind/:subjectId',
  summary: 'Keeps one’s own draft of a form as typed so far, for 30 days.',
  action: 'keep_draft',
  params: draftAddress,
  body: keepDraftRequest,
  answer: keptDraft,
  versioned: 'existing_or_new',
  versionOf: ({ version }) => version,
  writeBySql: async (tx, actor, { params, body: { body }, version }): Promise<KeptDraft> => {
    refuseKind(actor.role, params.kind);
    const stored =
      version === null
        ? await beginDraft(tx, actor, params, body)
        : await changeDraft(tx, actor, params, body, version);
    return { version: stored.version, savedAt: stored.updatedAt.toISOString() };
  },
});

async function beginDraft(tx: Sql, actor: Actor, place: DraftPlace, body: object) {
  const begun = await insertDraft(tx, actor, place, body);
  if (begun === null) throw staleDraft(await findDraft(tx, actor, place));
  await auditDraft(tx, actor, 'draft_begun', begun.id, place);
  return begun;
}

/** Not audited each time: it stands in the audit that its owner began it, and when it was sent or discarded. */
async function changeDraft(tx: Sql, actor: Actor, place: DraftPlace, body: object, version: number) {
  const stored = await lockDraft(tx, actor, place);
  if (stored?.version !== version) throw staleDraft(stored);
  return updateDraft(tx, actor, place, body);
}
