import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';

// Loaded when they are first asked for: no screen waits for them.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const Help = lazy(async () => ({ default: (await import('./help.tsx')).Help }));

export type KeyDialog = 'palette' | 'help' | null;

/** What Ctrl-K and "?" open, and the buttons of the menu do too. */
export function useKeyDialogs() {
  const [open, setOpen] = useState<KeyDialog>(null);
  useShortcut('palette', () => setOpen('palette'));
  useShortcut('help', () => setOpen('help'));
  const close = () => setOpen(null);
  return {
    ask: setOpen,
    dialog: (
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('help')} />}
        {open === 'help' && <Help onClose={close} />}
      </Suspense>
    ),
  };
}
