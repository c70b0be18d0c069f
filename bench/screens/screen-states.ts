import type { Page, Route } from 'playwright-core';
import { comePlain } from '../../e2e/plain-page.ts';
import { Refusal, type RefusalCode } from '../../server/errors.ts';
import { presentProblem } from '../../server/http/problem-json.ts';

/** What becomes of the answers a screen asks for. */
export const screenStates: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  ready: (route) => route.continue(),
  loading: () => new Promise(() => {}),
  empty: emptied,
  error: refused('internal'),
  offline: (route) => route.abort('internetdisconnected'),
  forbidden: refused('not_allowed'),
  gone: refused('not_found'),
};

/** What is not the screen's own: without it there is no screen. */
const aroundIt = /^\/api\/(session|installation|events|sign-in)$/;

/** From here on the page is answered so. */
export async function answerAs(page: Page, state: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const answer = screenStates[state];
  if (!answer || state === 'ready') return;
  const isItsOwn = ({ pathname }: URL) => pathname.startsWith('/api/') && !aroundIt.test(pathname);
  await comePlain(page);
  await page.route(isItsOwn, answer);
}

function refused(code: RefusalCode) {
  return (route: Route) => {
    const problem = presentProblem(new Refusal(code), 'req-0123456789');
    return route.fulfill({
      status: problem.status,
      contentType: 'application/problem+json',
      body: JSON.stringify(problem),
    });
  };
}

/** The same answer as of a clinic where nothing was entered yet: its lists are empty, its counts are 0. */
async function emptied(route: Route): Promise<void> {
  const response = await route.fetch();
  const found: unknown = await response.json().catch(() => null);
  const isList = typeof found === 'object' && found !== null && !('id' in found);
  await route.fulfill({ response, json: isList ? withoutEntries(found) : found });
}

function withoutEntries(value: object): object {
  const pairs = Object.entries(value).map(([name, each]: [string, unknown]) => {
    if (Array.isArray(each)) return [name, []];
    if (name === 'next') return [name, null];
    if (name === 'counts' && typeof each === 'object' && each !== null)
      return [
        name,
        Object.fromEntries(Object.keys(each).map((state) => [state, { count: 0, isMore: false }])),
      ];
    return [name, each];
  });
  return Object.fromEntries(pairs);
}
