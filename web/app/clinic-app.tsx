import type { QueryClient } from '@tanstack/react-query';
import type { FirstPage } from '#shared/page/first-page.ts';
import { Clinic } from './clinic.tsx';
import { newQueryClient } from './query-client.ts';
import { newRouter } from './router.tsx';
import { pageNonce, show } from './show.tsx';
import { takeOver } from './take-over.ts';

/** What takes longer to come is waited for with grey lines on the screen. */
const wholeWithinMs = 800;

/**
 * All screens. The one that is opened first comes whole where what it shows is on its way already: to draw grey lines,
 * and then everything again, costs a slow tablet a third of the time. What the server drew is taken over as it stands.
 */
export async function startClinic(
  root: HTMLElement,
  readFirst: (queries: QueryClient) => Promise<unknown>,
  drawn: FirstPage | null,
): Promise<void> {
  const queries = newQueryClient();
  const router = newRouter(queries);
  const isWhole = Promise.allSettled([router.load(), readFirst(queries)]);
  if (drawn) {
    // It tells the router to stand around its screens as it does on the server.
    router.ssr = { manifest: undefined };
    await isWhole;
    takeOver(root, drawn);
  } else {
    await Promise.race([isWhole, new Promise((resolve) => setTimeout(resolve, wholeWithinMs))]);
  }
  show(root, <Clinic nonce={pageNonce()} queries={queries} router={router} />, drawn !== null);
}
