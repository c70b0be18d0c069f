import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installEntrySentences } from '../lib/entry-sentences.ts';
import { Frame } from './frame.tsx';

/** Puts screens on the page. */
export function show(root: HTMLElement, screens: ReactNode): void {
  installEntrySentences();
  createRoot(root).render(
    <StrictMode>
      <Frame>{screens}</Frame>
    </StrictMode>,
  );
}
