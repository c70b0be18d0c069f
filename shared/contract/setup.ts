import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { email, password, text } from './primitives.ts';

const timeZone = text(1, 64);

/** What a visitor without a session may know: is there a clinic, may a demo be opened. */
export const installation = z.object({
  clinicExists: z.boolean(),
  /** The demo clinic may be opened: none is set up, and the server listens on loopback only. */
  demoAllowed: z.boolean(),
  demo: z.nullable(
    z.object({
      clinicName: z.string(),
      /** Random, made with this demo clinic; guards synthetic data only. */
      password: z.string(),
      users: z.array(z.object({ email: z.string(), displayName: z.string(), role: z.enum(roles) })),
    }),
  ),
});
export type Installation = z.infer<typeof installation>;

export const setUpClinicRequest = z.strictObject({
  /** From the one-time link printed in the terminal. */
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  clinicName: text(1, 120),
  timeZone,
  admin: z.strictObject({ displayName: text(1, 120), email, password }),
});

export const acceptInvitationRequest = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  password,
});
