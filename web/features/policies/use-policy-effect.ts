import { useEffect, useRef, useState } from 'react';
import type { PolicyEffectRequest } from '#shared/contract/policies.ts';
import { type EffectProgress, type PolicyEffect, readPolicyEffect } from './read-policy-effect.ts';

export type EffectState =
  | { readonly kind: 'none' | 'cancelled' }
  | { readonly kind: 'running'; readonly progress: EffectProgress | null }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly found: PolicyEffect; readonly request: PolicyEffectRequest };

/** One look at a time: a new one ends the one before, and leaving the screen ends it too. */
export function usePolicyEffect(policyId: string) {
  const [state, setState] = useState<EffectState>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** True when the whole effect came. */
  async function look(request: PolicyEffectRequest): Promise<boolean> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (next: EffectState) => !mine.signal.aborted && setState(next);
    setState({ kind: 'running', progress: null });
    try {
      const found = await readPolicyEffect(
        policyId,
        request,
        (progress) => show({ kind: 'running', progress }),
        mine.signal,
      );
      show({ kind: 'done', found, request });
      return !mine.signal.aborted;
    } catch (error) {
      show({ kind: 'failed', error });
      return false;
    }
  }

  function cancel(): void {
    running.current?.abort();
    setState({ kind: 'cancelled' });
  }

  return { state, look, cancel };
}
