import { type Invitation, type InviteUserRequest, invitation } from '#shared/contract/users.ts';
import { sendJson } from '../../lib/api.ts';

export function inviteUser(request: InviteUserRequest): Promise<Invitation> {
  return sendJson('POST', '/api/users', request, invitation);
}
