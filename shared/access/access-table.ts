/** Who may do what: the one role x action table, read by every route and by the web to show only what works. */

export const roles = ['nurse', 'physician', 'admin'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const clinicians: readonly Role[] = ['nurse', 'physician'];
const physiciansAndAdmins: readonly Role[] = ['physician', 'admin'];
const physicians: readonly Role[] = ['physician'];
const admins: readonly Role[] = ['admin'];

export const accessTable = {
  read_session: everyone,
  /** One's own password, second factors and sessions. */
  manage_own_access: everyone,
  /** Of forms that one may send: draft-kinds.ts. */
  keep_draft: everyone,
  read_clinic: everyone,
  remove_demo: everyone,
  manage_clinic: admins,
  manage_users: admins,
  read_patient: clinicians,
  record_patient: clinicians,
  record_episode: clinicians,
  record_block: physicians,
  amend_block: physicians,
  record_course: clinicians,
  record_reading: clinicians,
  sign_review: physicians,
  /** Restricts a record, changes its care team, lifts the restriction. */
  restrict_patient: physicians,
  /** Opens a restricted record in an emergency, for an hour. */
  break_glass: physicians,
  read_record_history: clinicians,
  read_clinic_history: admins,
  read_policy: everyone,
  publish_policy: admins,
  draft_policy: admins,
  preview_policy_effect: physiciansAndAdmins,
  calculate: everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof accessTable;

/** True when a person of this role may do this. */
export function mayDo(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = accessTable[action];
  return allowed.includes(role);
}
