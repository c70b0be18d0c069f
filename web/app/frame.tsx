import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { theme, themeVariables } from './theme.ts';

/** The scheme follows the system and is stored nowhere. */
const colorSchemeManager = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

interface FrameProps {
  queries: QueryClient;
  /** Lets the look's own `<style>` elements through the page's policy. */
  nonce: string | undefined;
  children: ReactNode;
}

/** What stands around every screen: look, and what was loaded. */
export function Frame({ queries, nonce, children }: FrameProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      {...(nonce && { getStyleNonce: () => nonce })}
    >
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
