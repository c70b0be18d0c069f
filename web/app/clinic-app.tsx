import { RouterProvider } from '@tanstack/react-router';
import { GoTo } from '../lib/go-to.ts';
import { router } from './router.tsx';
import { show } from './show.tsx';

const goTo = (href: string) => router.navigate({ href });

/** All screens. */
export function startClinic(root: HTMLElement): void {
  show(
    root,
    <GoTo value={goTo}>
      <RouterProvider router={router} />
    </GoTo>,
  );
}
