import { expect, test } from 'vitest';
import { accessTable, mayDo, roles } from './access-table.ts';

/** Said once more, role by role, so that a slip in the table shows. */
const rights = {
  nurse: [
    'read_session',
    'manage_own_access',
    'keep_draft',
    'read_clinic',
    'remove_demo',
    'read_patient',
    'record_patient',
    'record_episode',
    'record_course',
    'record_reading',
    'read_record_history',
    'read_policy',
    'calculate',
  ],
  physician: [
    'read_session',
    'manage_own_access',
    'keep_draft',
    'read_clinic',
    'remove_demo',
    'read_patient',
    'record_patient',
    'record_episode',
    'record_block',
    'amend_block',
    'record_course',
    'record_reading',
    'sign_review',
    'restrict_patient',
    'break_glass',
    'read_record_history',
    'read_policy',
    'preview_policy_effect',
    'calculate',
  ],
  admin: [
    'read_session',
    'manage_own_access',
    'keep_draft',
    'read_clinic',
    'remove_demo',
    'manage_users',
    'read_clinic_history',
    'read_policy',
    'manage_clinic',
    'publish_policy',
    'draft_policy',
    'preview_policy_effect',
    'calculate',
  ],
};

test('each role may do exactly this', () => {
  const actions = Object.keys(accessTable) as (keyof typeof accessTable)[];
  const found = Object.fromEntries(
    roles.map((role) => [role, actions.filter((action) => mayDo(role, action)).sort()]),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.entries(rights).map(([role, actions]) => [role, [...actions].sort()])),
  );
});
