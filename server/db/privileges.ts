const kept = ['SELECT', 'INSERT'] as const;
const amended = ['SELECT', 'INSERT', 'UPDATE'] as const;
const expendable = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * What the application's role may do with each table, and nothing beyond it: granted anew at every start. A table
 * that is not listed stays closed to it, and a test says so.
 */
export const privileges: Readonly<Record<string, readonly string[]>> = {
  _prisma_migrations: ['SELECT'],
  app_user: amended,
  assessment: kept,
  attempt_counter: expendable,
  audit_event: kept,
  // Moved on by the trigger that chains audit events; another refuses every other change.
  audit_head: amended,
  block: amended,
  block_target: kept,
  checklist_entry: amended,
  // Locked while a policy is published, which takes UPDATE.
  clinic: amended,
  // No part of the record: sent, discarded or forgotten.
  draft: expendable,
  episode: amended,
  // Worked out anew whenever its episode was touched, and the touch is gone.
  episode_standing: amended,
  episode_touch: expendable,
  // A new link replaces the one before.
  one_time_link: expendable,
  // A factor that is replaced or taken away leaves no secret behind.
  passkey: expendable,
  patient: amended,
  // Ended, never otherwise changed: triggers see to it.
  patient_access: amended,
  patient_restriction: amended,
  // Gone once published or discarded.
  policy_draft: expendable,
  policy_version: kept,
  reading: kept,
  recovery_code: expendable,
  review: kept,
  series: amended,
  session: amended,
  totp_secret: expendable,
  // Requests of long ago are forgotten.
  write_request: ['SELECT', 'INSERT', 'DELETE'],
};

/** Functions that do, as the tables' owner, what the application's role may not. */
export const grantedFunctions = ['remove_demo_clinic(uuid)'] as const;
