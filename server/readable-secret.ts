import { randomInt } from 'node:crypto';

/** No letters or digits that read alike. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, easy to read aloud: 79 random bits. */
export function newReadableSecret(): string {
  const group = () => Array.from({ length: 4 }, () => readable.charAt(randomInt(readable.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
