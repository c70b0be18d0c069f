import { createHash } from 'node:crypto';
import type { Case } from '#shared/domain/case.ts';

/** JSON with sorted keys and no spaces, so that the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** Sorted first, then written: a replacer would make writing several times as slow. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON());
  const members = value as Readonly<Record<string, unknown>>;
  // Every reading of a signed record hashes it anew: without an array for each member it takes a third of the time.
  const inOrder: Record<string, unknown> = {};
  for (const key of Object.keys(members).sort()) {
    const value = sorted(members[key]);
    if (key !== '__proto__') inOrder[key] = value;
    else Object.defineProperty(inOrder, key, { value, enumerable: true });
  }
  return inOrder;
}

/** SHA-256 of a value's canonical JSON, 64 hexadecimal digits. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** What a case is judged under. */
export interface JudgedUnder {
  readonly policyId: string;
  readonly version: number;
  readonly engineVersion: string;
  /** The policy's age rule; null when it has none. */
  readonly maxAgeDays: number | null;
}

/** A case as frozen by whatever version of the engine; all of it is hashed. */
export interface FrozenCase {
  readonly asOf: string | null;
  readonly [field: string]: unknown;
}

/**
 * Names everything a result rests on: the case, the policy version and the engine version. Today's day is left out
 * unless the policy has an age rule, because time passing alone changes nothing else.
 */
export function inputsSha256(judged: Case | FrozenCase, under: JudgedUnder): string {
  const { policyId, version, engineVersion, maxAgeDays } = under;
  const asOf = maxAgeDays === null ? null : judged.asOf;
  return sha256Of({ case: { ...judged, asOf }, policy: { id: policyId, version }, engineVersion });
}
