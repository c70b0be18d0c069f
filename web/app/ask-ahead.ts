import { mayDo, roles } from '#shared/access/access-table.ts';
import { askEarly } from '../lib/early-answer.ts';
import type { ScreenAt } from './screen-at.ts';

/**
 * Asks who is signed in and, as soon as that is known, for what the screen shows: its scripts are still on their way.
 * Whether all of it was answered; a refusal is left for the screen, which says why.
 */
export async function askAhead({ part, asks }: ScreenAt): Promise<boolean> {
  const { response } = await askEarly('/api/session');
  const session: unknown = response.ok ? await response.clone().json() : null;
  if (!mayAsk(session, part.needs)) return false;
  const answers = await Promise.all(asks.map(askEarly));
  return answers.length > 0 && answers.every(({ response: { ok } }) => ok);
}

/** Not parsed with the contract yet: who may not, asks nothing that would be refused. */
function mayAsk(session: unknown, needs: ScreenAt['part']['needs']): boolean {
  const role = roles.find((each) => each === (session as { user?: { role?: unknown } } | null)?.user?.role);
  return role !== undefined && (needs === null || mayDo(role, needs));
}
