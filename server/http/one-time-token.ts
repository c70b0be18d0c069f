import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that fit a cookie and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The only form in which a token is stored. */
export function sha256Of(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
