import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';
import file from './presets.json' with { type: 'json' };

/**
 * The policies shipped with the engine, in file order, disabled ones included (they can be named by id).
 * Source: R7.presets. Example: `presetPolicies.filter((policy) => policy.enabled)`.
 */
export const presetPolicies: readonly Policy[] = file.policies.map(presetOf);

/** The same policies by id. Source: R7.presets. */
export const presetsById: ReadonlyMap<string, Policy> = new Map(
  presetPolicies.map((policy) => [policy.id, policy]),
);

/** One shipped policy; throws where the file is wrong, for that is a programmer's error. Source: R7.presets. */
export function presetOf(preset: { readonly id: string }): Policy {
  const parsed = parsePolicy(preset, preset.id);
  if (!parsed.ok) throw new Error(`preset ${preset.id}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}
