import { useSyncExternalStore } from 'react';
import { seenAsPhone } from './seen-device.ts';

/** The same width as in the styles. */
const narrow = '(max-width: 600px)';

/** Whether the window is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watch, isNarrow, seenAsPhone);
}

function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}

function watch(change: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', change);
  return () => media.removeEventListener('change', change);
}
