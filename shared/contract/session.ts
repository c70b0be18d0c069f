import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { email, instant, password, typedPassword, uuid } from './primitives.ts';

export const signInRequest = z.strictObject({ email, password: typedPassword });
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

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,16000}$/));

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.optional(z.string().check(z.maxLength(40))),
};

/** What a browser answers when a passkey was used (WebAuthn). */
export const passkeyAssertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.optional(base64url),
  }),
});

/** What a browser answers when a passkey was made (WebAuthn). */
export const passkeyAttestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
  }),
});

/** What a browser is asked for; read by the browser's own interface. */
export const passkeyOptions = z.looseObject({ challenge: z.string() });

export const totpCode = z.string().check(z.regex(/^\d{6}$/, { error: 'Enter the six digits of the code.' }));

export const showFactorRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('totp'), code: totpCode }),
  z.strictObject({
    kind: z.literal('recovery_code'),
    code: z.string().check(z.minLength(1), z.maxLength(60)),
  }),
  z.strictObject({ kind: z.literal('passkey'), assertion: passkeyAssertion }),
]);
export type ShowFactorRequest = z.infer<typeof showFactorRequest>;

export const changePasswordRequest = z.strictObject({
  currentPassword: typedPassword,
  newPassword: password,
});
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;

/** One's own sessions, so that a foreign one is noticed. */
export const sessionList = z.object({
  sessions: z.array(
    z.object({
      id: uuid,
      /** Coarse, as the browser calls itself: "Chrome on Windows". */
      device: z.string(),
      createdAt: instant,
      lastSeenAt: instant,
      lastFactorAt: z.nullable(instant),
      isCurrent: z.boolean(),
    }),
  ),
});
export type SessionList = z.infer<typeof sessionList>;
export type OwnSession = SessionList['sessions'][number];
