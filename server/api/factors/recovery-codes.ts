import { sha256Of } from '../../http/one-time-token.ts';
import { newReadableSecret } from '../../readable-secret.ts';

const howMany = 10;

export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, newReadableSecret);
}

/** The only form in which a code is stored; spaces, hyphens and capitals make no difference. */
export function hashOfRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return sha256Of(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
