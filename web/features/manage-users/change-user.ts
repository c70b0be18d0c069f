import type { Role } from '#shared/access/access-table.ts';
import { type Invitation, invitation, type User, user } from '#shared/contract/users.ts';
import { sendJson } from '../../lib/api.ts';

export type UserChange =
  | { kind: 'factors' | 'disable' | 'enable'; reason: string }
  | { kind: 'role'; role: Role; reason: string };

const addresses = { factors: 'reset-factors', disable: 'disable', enable: 'enable' } as const;

export function changeUser(id: string, change: UserChange): Promise<User> {
  const { reason } = change;
  if (change.kind === 'role')
    return sendJson('PUT', `/api/users/${id}/role`, { role: change.role, reason }, user);
  return sendJson('POST', `/api/users/${id}/${addresses[change.kind]}`, { reason }, user);
}

export function renewLink(id: string): Promise<Invitation> {
  return sendJson('POST', `/api/users/${id}/link`, {}, invitation);
}
