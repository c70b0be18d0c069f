import { advisoriesOf, type Session, type SessionRules } from './advisories.ts';
import type { Advisory } from './answer.ts';
import { jointBits } from './coverage.ts';
import { inOrder } from './in-order.ts';
import type { BlockRule } from './policy.ts';
import { sides } from './vocabulary.ts';

/**
 * The advisories that a session not recorded yet would get, among the patient's others: the same rules as for those
 * that are. Source: R6.preview. Example: a fifth lumbar session within a year where four are the limit.
 */
export function previewAdvisories(
  session: Session,
  others: readonly Session[],
  rules: SessionRules,
): Advisory[] {
  const sessions = inOrder([...others, session], (a, b) => a.day - b.day);
  return advisoriesOf(sessions, rules)[sessions.indexOf(session)] ?? [];
}

/** How many days lie between a session and the one it would be compared with, and what the policy asks for. */
export interface IntervalNote {
  readonly code: 'too_soon' | 'too_late';
  readonly days: number;
  readonly limit: number;
}

/**
 * Whether a session lies too close to, or too far from, the last earlier one that covers one of its levels, where a
 * policy compares two blocks. Source: R6.preview. Example: 9 days where 14 are the least.
 */
export function previewInterval(
  session: Session,
  others: readonly Session[],
  rule: Pick<BlockRule, 'required' | 'minIntervalDays' | 'maxIntervalDays'>,
): IntervalNote | null {
  const earlier = others.filter((other) => other.day <= session.day && sharesLevel(other, session));
  if (rule.required !== 2 || earlier.length === 0) return null;
  const days = session.day - Math.max(...earlier.map(({ day }) => day));
  const least = Math.max(1, rule.minIntervalDays);
  if (days < least) return { code: 'too_soon', days, limit: least };
  const most = rule.maxIntervalDays;
  return most !== null && days > most ? { code: 'too_late', days, limit: most } : null;
}

function sharesLevel(
  { coverage: { covered: one } }: Session,
  { coverage: { covered: other } }: Session,
): boolean {
  return sides.some((side) => (jointBits(one, side) & jointBits(other, side)) !== 0);
}
