import * as z from 'zod/mini';
import { passkeyAssertion, passkeyAttestation } from './passkeys.ts';
import { instant, text, typedPassword, uuid } from './primitives.ts';
import { session } from './session.ts';

const totpCode = z.string().check(z.regex(/^\d{6}$/, { error: 'Enter the six digits of the code.' }));

export const showFactorRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('totp'), code: totpCode }),
  z.strictObject({
    kind: z.literal('recovery_code'),
    code: z.string().check(z.minLength(1), z.maxLength(60)),
  }),
  z.strictObject({ kind: z.literal('passkey'), assertion: passkeyAssertion }),
]);
export type ShowFactorRequest = z.infer<typeof showFactorRequest>;

/** One's own second factors. */
export const factors = z.object({
  totp: z.nullable(z.object({ createdAt: instant })),
  passkeys: z.array(
    z.object({ id: uuid, name: z.string(), createdAt: instant, lastUsedAt: z.nullable(instant) }),
  ),
  recoveryCodesLeft: z.int(),
  /** Everywhere but in the demo clinic. */
  isRequired: z.boolean(),
});
export type Factors = z.infer<typeof factors>;

/** Who is signed in in full gives the password once more before a factor changes. */
export const startEnrolmentRequest = z.strictObject({ password: z.optional(typedPassword) });
export const confirmedRequest = z.strictObject({ password: typedPassword });

/** A secret for an authenticator app; it counts once a code made from it was shown. */
export const totpProposal = z.object({
  /** Base32, for typing. */
  secret: z.string(),
  /** A picture of the whole, for scanning: an SVG document. */
  qrSvg: z.string(),
});
export type TotpProposal = z.infer<typeof totpProposal>;

export const confirmTotpRequest = z.strictObject({ code: totpCode });

export const addPasskeyRequest = z.strictObject({ name: text(1, 60), attestation: passkeyAttestation });

/** Recovery codes come with the first factor, and are never shown again. */
export const enrolled = z.object({ session, recoveryCodes: z.nullable(z.array(z.string())) });
export type Enrolled = z.infer<typeof enrolled>;

export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
