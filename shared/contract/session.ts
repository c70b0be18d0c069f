import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { email, uuid } from './primitives.ts';

export const signInRequest = z.strictObject({
  email,
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/** Who is signed in, and where. */
export const session = z.object({
  user: z.object({ id: uuid, displayName: z.string(), email: z.string(), role: z.enum(roles) }),
  clinic: z.object({
    id: uuid,
    name: z.string(),
    timeZone: z.string(),
    isDemo: z.boolean(),
    /** Minutes after a block at which scores are due, ascending. */
    scheduleMinutes: z.array(z.int()),
    defaultPolicyId: z.string(),
  }),
  expiresAt: z.string(),
});
export type Session = z.infer<typeof session>;
