import { type Action, mayDo, type Role } from '#shared/access/access-table.ts';
import { shellTexts } from '../lib/texts/shell.ts';

interface NavigationEntry {
  to:
    | '/'
    | '/room'
    | '/patients'
    | '/policies'
    | '/calculator'
    | '/users'
    | '/clinic'
    | '/emergency-access'
    | '/about';
  label: string;
  action?: Action;
}

const entries: readonly NavigationEntry[] = [
  { to: '/', label: shellTexts.worklist, action: 'read_patient' },
  { to: '/room', label: shellTexts.room, action: 'record_reading' },
  { to: '/patients', label: shellTexts.patients, action: 'read_patient' },
  { to: '/policies', label: shellTexts.policies, action: 'read_policy' },
  { to: '/calculator', label: shellTexts.calculator, action: 'calculate' },
  { to: '/users', label: shellTexts.users, action: 'manage_users' },
  { to: '/clinic', label: shellTexts.clinicSettings, action: 'manage_clinic' },
  { to: '/emergency-access', label: shellTexts.emergencyAccess, action: 'read_clinic_history' },
  { to: '/about', label: shellTexts.about },
];

/** The screens a role may open, in the order of the menu. */
export function navigationOf(role: Role): readonly NavigationEntry[] {
  return entries.filter(({ action }) => !action || mayDo(role, action));
}
