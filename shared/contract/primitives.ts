import * as z from 'zod/mini';

/**
 * The wire's small shapes. Nothing is coerced: "7" is not 7, "" and null are not 0. NUL characters and lone
 * surrogates pass JSON but not PostgreSQL, so every text refuses them here.
 */

export const uuid = z.uuid();

/** A key the client makes (UUIDv7), so that the same request sent twice stores one thing. */
export const clientId = z.uuidv7();

export const timestamp = z.iso.datetime({ offset: true });

/** An instant as the server writes it. */
export const instant = z.string();

/** A calendar day, 2026-11-23. */
export const day = z.iso.date();

export const version = z.int().check(z.minimum(1));

/** Text a person typed: trimmed, without characters that cannot be stored. */
export function text(minLength: number, maxLength: number) {
  return z.string().check(
    z.trim(),
    z.minLength(minLength),
    z.maxLength(maxLength),
    z.refine((value) => !value.includes('\u0000') && isWellFormed(value), {
      error: 'Remove the characters that cannot be stored (NUL or half a surrogate pair).',
    }),
  );
}

/** A measured amount with at most so many decimals. */
export function amount(moreThan: number, atMost: number, decimals: number) {
  return z.number().check(
    z.gt(moreThan),
    z.maximum(atMost),
    z.refine((value) => Number(value.toFixed(decimals)) === value, {
      error: `Use at most ${decimals} decimals.`,
    }),
  );
}

export const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());

/** Long enough to be worth hashing, short enough to hash. */
export const password = z.string().check(
  z.minLength(12),
  z.maxLength(200),
  z.refine((value) => !value.includes('\u0000') && isWellFormed(value), {
    error: 'Use characters that can be typed.',
  }),
);

/** A password given to prove who one is. */
export const typedPassword = z.string().check(z.minLength(1), z.maxLength(200));

function isWellFormed(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}
