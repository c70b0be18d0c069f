import { Refusal } from '../../errors.ts';
import type { PublishedPolicy } from './policy-store.ts';

/**
 * The first day a version is to judge on: today unless a later one is asked for. No day that is over, which would
 * rewrite what was judged on it, and none before the day of a version published already.
 */
export function dayToTakeEffect(
  asked: string | undefined,
  latest: Pick<PublishedPolicy, 'version' | 'takesEffectOn'> | undefined,
  today: string,
): string {
  const day = asked ?? today;
  if (day < today) throw refusal('day_is_over', `Give today, ${today}, or a later day.`);
  const before = latest?.takesEffectOn ?? today;
  if (day < before) {
    const message = `Version ${latest?.version} takes effect on ${before}. Give that day or a later one.`;
    throw refusal('before_earlier_version', message);
  }
  return day;
}

function refusal(code: string, message: string): Refusal {
  return new Refusal('invalid_request', [{ path: 'takesEffectOn', code, message }]);
}
