import * as z from 'zod/mini';
import { draftAddress } from '#shared/contract/drafts.ts';
import { writeRoute } from '../../http/write-route.ts';
import { lockDraft } from './draft-store.ts';
import { endDraft } from './end-draft.ts';
import { refuseKind, staleDraft } from './refuse-draft.ts';

export const discardDraft = writeRoute({
  method: 'delete',
  path: '/api/drafts/:kind/:subjectId',
  summary: 'Discards one’s own draft of a form, unless another tab has kept a newer one.',
  action: 'keep_draft',
  params: draftAddress,
  answer: z.object({}),
  versioned: 'existing',
  writeBySql: async (tx, actor, { params, version }) => {
    refuseKind(actor.role, params.kind);
    const stored = await lockDraft(tx, actor, params);
    if (stored !== null && stored.version !== version) throw staleDraft(stored);
    await endDraft(tx, actor, params, 'draft_discarded');
    return {};
  },
});
