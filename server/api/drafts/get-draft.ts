import { draftAddress, draftFound } from '#shared/contract/drafts.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditDraft } from './audit-draft.ts';
import { findDraft } from './draft-store.ts';
import { presentDraft } from './present-draft.ts';
import { refuseKind } from './refuse-draft.ts';

export const getDraft = route({
  method: 'get',
  path: '/api/drafts/:kind/:subjectId',
  summary: 'One’s own draft of a form, or null.',
  action: 'keep_draft',
  params: draftAddress,
  answer: draftFound,
  handle: (call) => {
    const actor = actorOf(call);
    refuseKind(actor.role, call.params.kind);
    return call.db.inClinicBySql(actor, async (tx) => {
      const stored = await findDraft(tx, actor, call.params);
      if (stored !== null) await auditDraft(tx, actor, 'draft_read', stored.id, call.params);
      return { draft: presentDraft(stored) };
    });
  },
});
