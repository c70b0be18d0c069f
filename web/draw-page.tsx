import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { DrawnPage, PageDrawer, PagePlan, PageToDraw } from '#shared/page/first-page.ts';
import { Clinic } from './app/clinic.tsx';
import { liftStyles } from './app/lift-styles.ts';
import { newQueryClient } from './app/query-client.ts';
import { newRouter } from './app/router.tsx';
import { screenAt } from './app/screen-at.ts';
import { forgetEarly, keepEarly } from './lib/early-answer.ts';
import { seeDevice } from './lib/seen-device.ts';
import { hearDrawnAt } from './lib/server-clock.ts';

/** The web as the server runs it: what the screens would draw first, drawn before their scripts have come. */

/** React's mark of a part that failed or waits for something: the browser would draw it anew, and complain. */
const unfinished = '<!--$!-->';

const at = (address: string) => new URL(address, 'http://localhost');
const isAddress = (address: string) => URL.canParse(address, 'http://localhost');

/** null: this page is drawn by the browser alone. */
export function planPage(address: string): PagePlan | null {
  const screen = isAddress(address) ? screenAt(at(address)) : undefined;
  if (screen?.part.read === undefined || screen.asks.length === 0) return null;
  return { needs: screen.part.needs, asks: screen.asks };
}

/** One at a time: what belongs to a page is kept in modules while it is drawn, and forgotten after it. */
export async function drawPage({ address, answers, device, drawnAt, nonce }: PageToDraw): Promise<DrawnPage> {
  const screen = screenAt(at(address));
  if (screen?.part.read === undefined) throw new Error('this page is drawn by the browser alone');
  const queries = newQueryClient();
  const router = newRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  try {
    seeDevice(device);
    hearDrawnAt(new Date(drawnAt));
    const arrival = { stopwatchMs: performance.now(), deviceMs: Date.now() };
    const headers = { date: drawnAt };
    for (const { path, body } of answers)
      keepEarly(path, { response: new Response(body, { headers }), ...arrival });
    await Promise.all([router.load(), screen.part.read(queries, screen.named)]);
    const drawn = renderToString(<Clinic nonce={nonce} queries={queries} router={router} />);
    if (drawn.includes(unfinished)) throw new Error('a part of this page could not be drawn');
    return liftStyles(drawn);
  } finally {
    forgetEarly();
    queries.clear();
  }
}

({ planPage, drawPage }) satisfies PageDrawer;
