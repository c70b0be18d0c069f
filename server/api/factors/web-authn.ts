import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type * as z from 'zod/mini';
import type { passkeyAssertion, passkeyAttestation } from '#shared/contract/passkeys.ts';
import type { Deployment } from '../../deployment.ts';
import type { NewPasskey } from './passkey-store.ts';

type Place = Pick<Deployment, 'origin'>;

interface StoredPasskey {
  credentialId: string;
  publicKey: Uint8Array;
  counter: bigint;
  transports: string[];
}

/** A passkey works for the host it was made on, and for no other. */
const hostOf = ({ origin }: Place) => new URL(origin).hostname;
const described = ({ credentialId, transports }: StoredPasskey) => ({ id: credentialId, transports });

/** What the browser is asked for, to prove somebody whose password was right: a touch is enough. */
export async function assertionOptions(place: Place, passkeys: readonly StoredPasskey[]) {
  return generateAuthenticationOptions({
    rpID: hostOf(place),
    allowCredentials: passkeys.map(described),
    userVerification: 'discouraged',
  });
}

/** What the browser is asked for, to make a new passkey; those there already are not made twice. */
export async function attestationOptions(
  place: Place,
  user: { userId: string; email: string; displayName: string },
  passkeys: readonly StoredPasskey[],
) {
  return generateRegistrationOptions({
    rpName: 'Facetwise',
    rpID: hostOf(place),
    userID: new TextEncoder().encode(user.userId),
    userName: user.email,
    userDisplayName: user.displayName,
    excludeCredentials: passkeys.map(described),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
}

interface Asserted {
  assertion: z.infer<typeof passkeyAssertion>;
  challenge: string;
  passkey: StoredPasskey;
}

/** The passkey's counter after this use, or undefined when the answer proves nothing. */
export async function counterOfAssertion(
  place: Place,
  { assertion, challenge, passkey }: Asserted,
): Promise<number | undefined> {
  const { credentialId, publicKey, counter } = passkey;
  const verifying = verifyAuthenticationResponse({
    response: { ...assertion, clientExtensionResults: {} } as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    requireUserVerification: false,
  });
  // The library throws at whatever is not as it must be.
  const { verified, authenticationInfo } = await verifying.catch(() => ({
    verified: false,
    authenticationInfo: { newCounter: 0 },
  }));
  return verified ? authenticationInfo.newCounter : undefined;
}

/** The new passkey in the browser's answer, or undefined when it proves nothing. */
export async function passkeyOfAttestation(
  place: Place,
  attestation: z.infer<typeof passkeyAttestation>,
  challenge: string,
): Promise<Omit<NewPasskey, 'name'> | undefined> {
  const verifying = verifyRegistrationResponse({
    response: { ...attestation, clientExtensionResults: {} } as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
    requireUserVerification: false,
  });
  const made = await verifying.catch(() => undefined);
  if (!made?.verified) return undefined;
  const { id, publicKey, counter } = made.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: new Uint8Array(publicKey),
    counter,
    transports: attestation.response.transports ?? [],
  };
}
