import type { PolicyDraft } from '#shared/contract/policy-drafts.ts';
import type { Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import type { StoredPolicyDraft } from './policy-draft-store.ts';

export async function presentPolicyDraft(
  tx: Sql,
  clinicId: string,
  stored: StoredPolicyDraft | null,
): Promise<PolicyDraft | null> {
  if (stored === null) return null;
  const { definition, changeNote, takesEffectOn, basedOn, version, changedAt, changedById } = stored;
  const names = await namesOf(tx, clinicId, [changedById]);
  return {
    body: { definition, changeNote, takesEffectOn, basedOn },
    version,
    savedAt: changedAt.toISOString(),
    savedByName: names.get(changedById) ?? '',
  };
}

/** Somebody changed, published or discarded it meanwhile: the refusal shows what is there now. */
export async function stalePolicyDraft(
  tx: Sql,
  clinicId: string,
  current: StoredPolicyDraft | null,
): Promise<Refusal> {
  return new Refusal('version_stale', [], { current: await presentPolicyDraft(tx, clinicId, current) });
}
