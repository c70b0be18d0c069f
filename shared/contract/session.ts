import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { dateOrder, defaultPolicyIds } from './clinic.ts';
import { email, instant, typedPassword, uuid } from './primitives.ts';

export const signInRequest = z.strictObject({ email, password: typedPassword });
export type SignInRequest = z.infer<typeof signInRequest>;

/** The header that says for which user a page sends; the server refuses it under anybody else's session. */
export const userHeader = 'facetwise-user';

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
    /** What new episodes of each region begin with. */
    defaultPolicyIds,
    dateOrder,
  }),
  expiresAt: z.string(),
});
export type Session = z.infer<typeof session>;

export const sessionStates = ['full', 'factor_due', 'must_enrol'] as const;
export type SessionState = (typeof sessionStates)[number];

const factorKinds = ['totp', 'passkey', 'recovery_code'] as const;
export type FactorKind = (typeof factorKinds)[number];

/** How far a sign-in has come, and what is due next. */
export const signInStep = z.discriminatedUnion('state', [
  z.object({ state: z.literal('full'), session }),
  z.object({
    state: z.literal('factor_due'),
    displayName: z.string(),
    /** What this person can show now. */
    factors: z.array(z.enum(factorKinds)),
    expiresAt: instant,
  }),
  z.object({ state: z.literal('must_enrol'), displayName: z.string(), expiresAt: instant }),
]);
export type SignInStep = z.infer<typeof signInStep>;
