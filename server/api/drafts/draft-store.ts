import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { DraftKind } from '#shared/access/draft-kinds.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';

/** Which of one's own drafts. */
export interface DraftPlace {
  readonly kind: DraftKind;
  readonly subjectId: string;
}

export interface StoredDraft {
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly version: number;
  readonly updatedAt: Date;
}

const ofOwner = 'clinic_id = $1::uuid and user_id = $2::uuid and kind = $3::draft_kind and subject_id = $4';
const columns = 'id, body::json as body, version, updated_at as "updatedAt"';

const find = prepared('find_draft', `select ${columns} from draft where ${ofOwner}`);
const lock = prepared('lock_draft', `select ${columns} from draft where ${ofOwner} for update`);
const insert = prepared(
  'insert_draft',
  `insert into draft (clinic_id, user_id, kind, subject_id, id, body, version, updated_at)
   values ($1::uuid, $2::uuid, $3::draft_kind, $4, $5::uuid, $6::jsonb, $7, $8::timestamptz)
   on conflict do nothing returning ${columns}`,
);
const update = prepared(
  'update_draft',
  `update draft set body = $5::jsonb, version = version + 1, updated_at = $6::timestamptz
   where ${ofOwner} returning ${columns}`,
);
const remove = prepared('remove_draft', `delete from draft where ${ofOwner} returning id`);
const removeOld = prepared(
  'remove_old_drafts',
  `delete from draft where clinic_id = $1::uuid and updated_at < $2::timestamptz
   returning id, kind::text as kind, subject_id as "subjectId"`,
);

const keyOf = ({ clinicId, userId }: Actor, { kind, subjectId }: DraftPlace) => [
  clinicId,
  userId,
  kind,
  subjectId,
];

export async function findDraft(tx: Sql, actor: Actor, place: DraftPlace): Promise<StoredDraft | null> {
  return (await tx.rows<StoredDraft>(find, keyOf(actor, place)))[0] ?? null;
}

/** As findDraft, and nobody else changes it until this transaction ends. */
export async function lockDraft(tx: Sql, actor: Actor, place: DraftPlace): Promise<StoredDraft | null> {
  return (await tx.rows<StoredDraft>(lock, keyOf(actor, place)))[0] ?? null;
}

/** null: another tab was first. */
export async function insertDraft(
  tx: Sql,
  actor: Actor,
  place: DraftPlace,
  body: object,
): Promise<StoredDraft | null> {
  const values = [newId(), JSON.stringify(body), randomInt(1, 900_000_000), actor.now];
  return (await tx.rows<StoredDraft>(insert, [...keyOf(actor, place), ...values]))[0] ?? null;
}

export async function updateDraft(
  tx: Sql,
  actor: Actor,
  place: DraftPlace,
  body: object,
): Promise<StoredDraft> {
  const values = [...keyOf(actor, place), JSON.stringify(body), actor.now];
  const [draft] = await tx.rows<StoredDraft>(update, values);
  if (draft === undefined) throw new Error('a locked draft went away');
  return draft;
}

/** The id of the draft that was there. */
export async function removeDraft(tx: Sql, actor: Actor, place: DraftPlace): Promise<string | null> {
  return (await tx.rows<{ id: string }>(remove, keyOf(actor, place)))[0]?.id ?? null;
}

export async function removeDraftsBefore(
  tx: Sql,
  clinicId: string,
  before: Date,
): Promise<(DraftPlace & { readonly id: string })[]> {
  return tx.rows(removeOld, [clinicId, before]);
}
