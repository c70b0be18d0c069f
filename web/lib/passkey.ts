import type * as z from 'zod/mini';
import { type passkeyAssertion, type passkeyAttestation, passkeyOptions } from '#shared/contract/passkeys.ts';
import { sendJson } from './api.ts';
import { ApiProblem } from './api-problem.ts';
import { signInTexts } from './texts/sign-in.ts';

// The library comes only to those who use a passkey.
const library = () => import('@simplewebauthn/browser');

/** Lets a passkey of this person sign what the server asks. */
export async function signWithPasskey(): Promise<z.infer<typeof passkeyAssertion>> {
  const optionsJSON = await sendJson('POST', '/api/sign-in/passkey', {}, passkeyOptions);
  const { startAuthentication } = await library();
  return startAuthentication({
    optionsJSON: optionsJSON as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  });
}

/** Makes a passkey for this person; the password is asked of whoever is signed in in full. */
export async function makePasskey(password?: string): Promise<z.infer<typeof passkeyAttestation>> {
  const asked = password === undefined ? {} : { password };
  const optionsJSON = await sendJson('POST', '/api/passkeys/options', asked, passkeyOptions);
  const { startRegistration } = await library();
  return startRegistration({
    optionsJSON: optionsJSON as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'],
  });
}

/** Passkeys need a host name: none is made for a bare address. */
export function arePasskeysPossible(): boolean {
  return 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
}

/** The browser's own refusals (cancelled, timed out, no such passkey) in one sentence; other problems as they are. */
export function passkeyProblem(error: unknown): unknown {
  const isBrowsers = error instanceof Error && !(error instanceof ApiProblem);
  return isBrowsers ? new ApiProblem(signInTexts.passkeyNotUsed, { kind: 'refused' }) : error;
}
