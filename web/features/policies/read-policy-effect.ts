import {
  type PolicyEffectLine,
  type PolicyEffectRequest,
  policyEffectLine,
} from '#shared/contract/policies.ts';
import { askLines } from '../../lib/api.ts';

export type EffectProgress = Extract<PolicyEffectLine, { progress: unknown }>['progress'];
export type ChangedEpisode = Extract<PolicyEffectLine, { changed: unknown }>['changed'][number];

export interface PolicyEffect {
  readonly effect: Extract<PolicyEffectLine, { effect: unknown }>['effect'];
  readonly changed: readonly ChangedEpisode[];
}

/** The effect once the last line of it is there; until then only how far the judging has come. */
export async function readPolicyEffect(
  policyId: string,
  request: PolicyEffectRequest,
  onProgress: (progress: EffectProgress) => void,
  signal: AbortSignal,
): Promise<PolicyEffect> {
  const changed: ChangedEpisode[] = [];
  const path = `/api/policies/${encodeURIComponent(policyId)}/effect`;
  for await (const line of askLines(path, request, policyEffectLine, (each) => 'effect' in each, signal)) {
    if ('progress' in line) onProgress(line.progress);
    if ('changed' in line) changed.push(...line.changed);
    if ('effect' in line) return { effect: line.effect, changed };
  }
  throw new Error('askLines ends with its last line');
}
