import { RouterProvider } from '@tanstack/react-router';
import { GoTo } from '../lib/go-to.ts';
import { Frame } from './frame.tsx';
import { router } from './router.tsx';

const goTo = (href: string) => router.navigate({ href });

/** All screens. */
export function ClinicApp() {
  return (
    <Frame>
      <GoTo value={goTo}>
        <RouterProvider router={router} />
      </GoTo>
    </Frame>
  );
}
