import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { GoTo } from '../lib/go-to.ts';
import { Frame } from './frame.tsx';
import type { newRouter } from './router.tsx';

interface ClinicProps {
  router: ReturnType<typeof newRouter>;
  queries: QueryClient;
  nonce: string | undefined;
}

/** All screens, the same whether the server draws them or the browser. */
export function Clinic({ router, queries, nonce }: ClinicProps) {
  return (
    <StrictMode>
      <Frame nonce={nonce} queries={queries}>
        <GoTo value={(href) => router.navigate({ href })}>
          <RouterProvider router={router} />
        </GoTo>
      </Frame>
    </StrictMode>
  );
}
