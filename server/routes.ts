import { getInstallation } from './api/installation/get-installation.ts';
import { openDemo } from './api/installation/open-demo.ts';
import { removeDemo } from './api/installation/remove-demo.ts';
import { setUpClinic } from './api/installation/set-up-clinic.ts';
import { getSession } from './api/session/get-session.ts';
import { signIn } from './api/session/sign-in.ts';
import { signOut } from './api/session/sign-out.ts';
import { acceptInvitation } from './api/users/accept-invitation.ts';
import { inviteUser } from './api/users/invite-user.ts';
import { listOperators } from './api/users/list-operators.ts';
import { listUsers } from './api/users/list-users.ts';
import type { Route } from './http/route.ts';

/** The table of the API: every address, who may use it, and what it takes and answers. */
export const routes: readonly Route[] = [
  getInstallation,
  setUpClinic,
  openDemo,
  removeDemo,
  signIn,
  signOut,
  getSession,
  listUsers,
  inviteUser,
  acceptInvitation,
  listOperators,
];
