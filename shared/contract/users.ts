import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { email, instant, text, uuid } from './primitives.ts';

export const user = z.object({
  id: uuid,
  displayName: z.string(),
  email: z.string(),
  role: z.enum(roles),
  state: z.enum(['active', 'invited', 'disabled']),
  hasFactor: z.boolean(),
  /** null: never signed in */
  lastSeenAt: z.nullable(instant),
  /** Until when the newest one-time link works; null: none is open */
  linkUntil: z.nullable(instant),
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

const reason = text(1, 300);

/** Disabling, enabling and resetting say why; the audit keeps it. */
export const userReasonRequest = z.strictObject({ reason });
export const changeRoleRequest = z.strictObject({ role: z.enum(roles), reason });

/** The link is shown once and works once; the token stands in its fragment, which browsers do not send. */
export const invitation = z.object({ user, linkPath: z.string(), expiresAt: instant });
export type Invitation = z.infer<typeof invitation>;
