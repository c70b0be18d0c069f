import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { email, text, uuid } from './primitives.ts';

const user = z.object({
  id: uuid,
  displayName: z.string(),
  email: z.string(),
  role: z.enum(roles),
  state: z.enum(['active', 'invited', 'disabled']),
});
export type User = z.infer<typeof user>;

export const userList = z.object({ users: z.array(user) });

/** Those who can have done a block; for the block record. */
export const operatorList = z.object({
  operators: z.array(z.object({ id: uuid, displayName: z.string() })),
});
export type OperatorList = z.infer<typeof operatorList>;

export const inviteUserRequest = z.strictObject({
  displayName: text(1, 120),
  email,
  role: z.enum(roles),
});
export type InviteUserRequest = z.infer<typeof inviteUserRequest>;

/** The link is shown once and works once; the token stands in its fragment, which browsers do not send. */
export const invitation = z.object({ user, linkPath: z.string(), expiresAt: z.string() });
export type Invitation = z.infer<typeof invitation>;
