import { mayDo, type Role } from '#shared/access/access-table.ts';
import { type DraftKind, draftActions } from '#shared/access/draft-kinds.ts';
import { Refusal } from '../../errors.ts';
import type { StoredDraft } from './draft-store.ts';
import { presentDraft } from './present-draft.ts';

/** Drafts are of forms that one may send. */
export function refuseKind(role: Role, kind: DraftKind): void {
  if (!mayDo(role, draftActions[kind])) throw new Refusal('not_allowed');
}

/** Another tab kept, sent or discarded it meanwhile: the refusal shows what is there now. */
export function staleDraft(current: StoredDraft | null): Refusal {
  return new Refusal('version_stale', [], { current: presentDraft(current) });
}
