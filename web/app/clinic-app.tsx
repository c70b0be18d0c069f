import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { GoTo } from '../lib/go-to.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { show } from './show.tsx';

/** What takes longer to come is waited for with grey lines on the screen. */
const wholeWithinMs = 800;

const goTo = (href: string) => router.navigate({ href });

/**
 * All screens. The one that is opened first comes whole where what it shows is on its way already: to draw grey lines,
 * and then everything again, costs a slow tablet a third of the time.
 */
export async function startClinic(
  root: HTMLElement,
  readFirst: (queries: QueryClient) => Promise<unknown>,
): Promise<void> {
  const isWhole = Promise.allSettled([router.load(), readFirst(queryClient)]);
  await Promise.race([isWhole, new Promise((resolve) => setTimeout(resolve, wholeWithinMs))]);
  show(
    root,
    <GoTo value={goTo}>
      <RouterProvider router={router} />
    </GoTo>,
  );
}
