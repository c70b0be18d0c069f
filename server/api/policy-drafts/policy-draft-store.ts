import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';

export interface StoredPolicyDraft extends PolicyDraftBody {
  readonly id: string;
  readonly policyId: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedById: string;
}

const columns = `id, policy_id as "policyId", definition::json as definition, change_note as "changeNote",
  takes_effect_on::text as "takesEffectOn", version, changed_at as "changedAt", changed_by_id as "changedById",
  case when based_on_policy_id is not null
    then json_build_object('policyId', based_on_policy_id, 'version', based_on_version) end as "basedOn"`;
const ofPolicy = 'clinic_id = $1::uuid and policy_id = $2';

const list = prepared(
  'list_policy_drafts',
  `select ${columns} from policy_draft where clinic_id = $1::uuid order by changed_at desc, id`,
);
const find = prepared('find_policy_draft', `select ${columns} from policy_draft where ${ofPolicy}`);
const lock = prepared(
  'lock_policy_draft',
  `select ${columns} from policy_draft where ${ofPolicy} for update`,
);
const insert = prepared(
  'insert_policy_draft',
  `insert into policy_draft (clinic_id, policy_id, definition, change_note, takes_effect_on, based_on_policy_id,
     based_on_version, changed_by_id, changed_at, id, version, created_by_id, created_at)
   values ($1::uuid, $2, $3::jsonb, $4, $5::date, $6, $7, $8::uuid, $9::timestamptz, $10::uuid, $11, $8::uuid,
     $9::timestamptz)
   on conflict do nothing returning ${columns}`,
);
const update = prepared(
  'update_policy_draft',
  `update policy_draft set definition = $3::jsonb, change_note = $4, takes_effect_on = $5::date,
     based_on_policy_id = $6, based_on_version = $7, changed_by_id = $8::uuid, changed_at = $9::timestamptz,
     version = version + 1
   where ${ofPolicy} returning ${columns}`,
);
const findBase = prepared(
  'find_policy_draft_base',
  'select definition::json as definition from policy_version where clinic_id = $1::uuid and policy_id = $2 and version = $3',
);
const remove = prepared('remove_policy_draft', `delete from policy_draft where ${ofPolicy} returning id`);

export function listPolicyDrafts(tx: Sql, clinicId: string): Promise<StoredPolicyDraft[]> {
  return tx.rows<StoredPolicyDraft>(list, [clinicId]);
}

export async function findPolicyDraft(
  tx: Sql,
  clinicId: string,
  policyId: string,
): Promise<StoredPolicyDraft | null> {
  return (await tx.rows<StoredPolicyDraft>(find, [clinicId, policyId]))[0] ?? null;
}

/** As findPolicyDraft, and nobody else changes it until this transaction ends. */
export async function lockPolicyDraft(
  tx: Sql,
  clinicId: string,
  policyId: string,
): Promise<StoredPolicyDraft | null> {
  return (await tx.rows<StoredPolicyDraft>(lock, [clinicId, policyId]))[0] ?? null;
}

/** null: somebody else was first. Its versions begin anywhere, so that one of a draft that is gone fits no new one. */
export async function insertPolicyDraft(
  tx: Sql,
  actor: Actor,
  policyId: string,
  body: PolicyDraftBody,
): Promise<StoredPolicyDraft | null> {
  const values = [...valuesOf(actor, policyId, body), newId(), randomInt(1, 900_000_000)];
  return (await tx.rows<StoredPolicyDraft>(insert, values))[0] ?? null;
}

export async function updatePolicyDraft(
  tx: Sql,
  actor: Actor,
  policyId: string,
  body: PolicyDraftBody,
): Promise<StoredPolicyDraft> {
  const [draft] = await tx.rows<StoredPolicyDraft>(update, valuesOf(actor, policyId, body));
  if (draft === undefined) throw new Error('a locked draft went away');
  return draft;
}

export async function removePolicyDraft(tx: Sql, clinicId: string, policyId: string): Promise<void> {
  await tx.rows(remove, [clinicId, policyId]);
}

/** Of the version that a draft began as. */
export async function findDefinition(
  tx: Sql,
  clinicId: string,
  { policyId, version }: NonNullable<PolicyDraftBody['basedOn']>,
): Promise<unknown> {
  const [base] = await tx.rows<{ definition: unknown }>(findBase, [clinicId, policyId, version]);
  return base?.definition;
}

function valuesOf({ clinicId, userId, now }: Actor, policyId: string, body: PolicyDraftBody) {
  const { definition, changeNote, takesEffectOn, basedOn } = body;
  const based = [basedOn?.policyId ?? null, basedOn?.version ?? null];
  return [clinicId, policyId, JSON.stringify(definition), changeNote, takesEffectOn, ...based, userId, now];
}
