import { useEffect, useRef } from 'react';

/** Where a shortcut works, in the order of the help. */
export const shortcutPlaces = ['everywhere', 'lists', 'scores', 'curve'] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

interface Shortcut {
  readonly place: ShortcutPlace;
  /** As keyboards say it; several do the same. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key that does something, once: what listens for it, and what the help says of it. */
export const shortcuts = {
  palette: { place: 'everywhere', keys: ['Ctrl+K', '⌘K'], does: 'Find a patient or go to a screen' },
  help: { place: 'everywhere', keys: ['?'], does: 'Show the keys' },
  next: { place: 'lists', keys: ['j'], does: 'Next row' },
  previous: { place: 'lists', keys: ['k'], does: 'Row before' },
  open: { place: 'lists', keys: ['Enter'], does: 'Open the row' },
  search: { place: 'lists', keys: ['/'], does: 'Go to the search' },
  padMove: { place: 'scores', keys: ['←', '→', '↑', '↓'], does: 'Move along the score buttons' },
  padDigits: { place: 'scores', keys: ['0', '…', '10'], does: 'Go to that score: 1, then 0 reaches 10' },
  padSave: { place: 'scores', keys: ['Space', 'Enter'], does: 'Save the score' },
  curvePoints: { place: 'curve', keys: ['←', '→'], does: 'Walk along the points of a curve' },
} as const satisfies Record<string, Shortcut>;

/** Those that are heard on the whole page; browsers and single controls hear the others by themselves. */
type PageShortcut = 'palette' | 'help' | 'next' | 'previous' | 'search';

/** Does this on the shortcut's key, unless somebody types or a dialog is open. Ctrl and ⌘ work while typing too. */
export function useShortcut(name: PageShortcut, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!shortcuts[name].keys.some((key) => isPressed(key, event)) || isElsewhere(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [name]);
}

function isPressed(key: string, { key: pressed, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (key.startsWith('Ctrl+'))
    return ctrlKey && !metaKey && pressed.toLowerCase() === key.slice(5).toLowerCase();
  if (key.startsWith('⌘')) return metaKey && !ctrlKey && pressed.toLowerCase() === key.slice(1).toLowerCase();
  return !ctrlKey && !metaKey && pressed === key;
}

function isElsewhere({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (ctrlKey || metaKey) return false;
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  );
}
