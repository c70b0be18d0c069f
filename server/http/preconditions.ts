import type { Request } from 'express';
import { Refusal } from '../errors.ts';

/** The key the client gave this request, so that the same one sent again is recognised. */
export function readIdempotencyKey(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{8,100}$/.test(key)) throw new Refusal('key_missing');
  return key;
}

/** The version a change was made on: `If-Match: "3"`; null where `If-None-Match: *` says that nothing was there. */
export function readVersion(request: Request, versioned: 'existing' | 'existing_or_new'): number | null {
  const match = request.headers['if-match'];
  if (match === undefined && versioned === 'existing_or_new' && request.headers['if-none-match'] === '*') {
    return null;
  }
  const [, digits] = /^"([1-9]\d{0,8})"$/.exec(match ?? '') ?? [];
  if (digits === undefined) throw new Refusal('version_missing');
  return Number(digits);
}
