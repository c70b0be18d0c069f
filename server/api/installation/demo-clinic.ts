import type { Role } from '#shared/access/access-table.ts';

export const demoClinicName = 'Demo Spine Clinic (synthetic patients)';
export const demoTimeZone = 'America/Los_Angeles';

/** One user per role; the addresses can receive nothing (RFC 2606). */
export const demoUsers: readonly { email: string; displayName: string; role: Role }[] = [
  { email: 'nurse@demo.facetwise.example', displayName: 'Nora Demo, RN', role: 'nurse' },
  { email: 'physician@demo.facetwise.example', displayName: 'Dr. Paul Demo', role: 'physician' },
  { email: 'admin@demo.facetwise.example', displayName: 'Ada Demo', role: 'admin' },
];
