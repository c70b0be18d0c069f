import * as z from 'zod/mini';
import type { Action } from '#shared/access/access-table.ts';
import { uuid } from '#shared/contract/primitives.ts';

/** What kinds of change processes tell each other. `access`: sessions, users, factors. */
const changeKinds = ['record', 'policies', 'access', 'everything'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const id = z.nullable(uuid);

/** That something of a clinic changed: ids and nothing else ever goes through a notification. */
const change = z.object({
  clinicId: uuid,
  kind: z.enum(changeKinds),
  patientId: id,
  episodeId: id,
  blockId: id,
});
export type Change = z.infer<typeof change>;

export const changes = z.array(change);

/** What a request that was answered changed, by the action it needed; null: nothing that others see. */
export const changedBy: Readonly<Record<Action, ChangeKind | null>> = {
  read_session: 'access',
  manage_own_access: 'access',
  remove_demo: 'access',
  manage_clinic: 'everything',
  manage_users: 'access',
  record_patient: 'record',
  record_episode: 'record',
  record_block: 'record',
  amend_block: 'record',
  record_course: 'record',
  record_reading: 'record',
  sign_review: 'record',
  restrict_patient: 'record',
  break_glass: 'record',
  publish_policy: 'policies',
  draft_policy: null,
  keep_draft: null,
  read_clinic: null,
  read_patient: null,
  read_record_history: null,
  read_clinic_history: null,
  read_policy: null,
  preview_policy_effect: null,
  calculate: null,
};

/** What everybody asks for again. */
export function everythingIn(clinicId: string): Change {
  return { clinicId, kind: 'everything', patientId: null, episodeId: null, blockId: null };
}

export function keyOf({ clinicId, kind, patientId, episodeId, blockId }: Change): string {
  return [clinicId, kind, patientId, episodeId, blockId].join(' ');
}
