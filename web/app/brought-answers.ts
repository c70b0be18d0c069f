import { type FirstPage, firstPageId } from '#shared/page/first-page.ts';
import { keepEarly } from '../lib/early-answer.ts';

/** What the page brought along beside its drawing; null: it was not drawn. */
export function readFirstPage(): FirstPage | null {
  const written = document.getElementById(firstPageId)?.textContent;
  return written ? (JSON.parse(written) as FirstPage) : null;
}

/** Keeps the answers for whoever asks for them first. They came when the page did. */
export function keepBrought({ answers, drawnAt }: FirstPage): void {
  const [page] = performance.getEntriesByType('navigation');
  const stopwatchMs = page instanceof PerformanceNavigationTiming ? page.responseEnd : performance.now();
  const at = { stopwatchMs, deviceMs: performance.timeOrigin + stopwatchMs };
  for (const { path, body } of answers) {
    keepEarly(path, { response: new Response(body, { headers: { date: drawnAt } }), ...at });
  }
}
