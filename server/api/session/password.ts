import { channel } from 'node:diagnostics_channel';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../errors.ts';

/** 2 is Argon2id. */
const strength = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

/** Of random bytes that nobody kept, made with the strength above. */
const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=1$wuaSt+qXMbdBTfl0ukHVeg$zh4CD6+CM+saGLqJ/RZG65TGUxWclmIkEvaBUzrMnxU';

/** Each hash takes 64 MiB: two at a time, a short queue, then "busy" instead of an exhausted machine. */
const atOnce = 2;
const longestQueue = 40;
let running = 0;
const waiting: (() => void)[] = [];

/** Says each time that a password is really compared; what slows down guessing is measured by it. */
export const passwordComparisons = channel('facetwise:password-comparison');

/** How a hash of this strength begins; it names its parameters itself. */
const ofStrength = `$argon2id$v=19$m=${strength.memoryCost},t=${strength.timeCost},p=${strength.parallelism}$`;

/** Whether a stored hash was made with another strength than hashes are made with now. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(ofStrength);
}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, strength));
}

/** Checks a password; with no hash to check against it takes the same time and says no. */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const against = stored ?? nobodysHash;
  const isRight = await inTurn(() => {
    passwordComparisons.publish({ ofAccount: typeof stored === 'string' });
    return verify(against, password);
  });
  return isRight && typeof stored === 'string';
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new Refusal('busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place goes straight to the next in line, so it is never counted free in between.
    if (next) next();
    else running -= 1;
  }
}
