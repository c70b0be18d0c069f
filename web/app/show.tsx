import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { installEntrySentences } from '../lib/entry-sentences.ts';

/** Puts screens on the page; where the server drew them already, they are taken over as they stand there. */
export function show(root: HTMLElement, screens: ReactNode, isDrawn = false): void {
  installEntrySentences();
  if (isDrawn) hydrateRoot(root, screens);
  else createRoot(root).render(screens);
}

/** Lets `<style>` elements made by scripts through the page's policy. */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
}
