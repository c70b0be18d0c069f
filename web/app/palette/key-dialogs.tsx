import { useState } from 'react';
import { later } from '../../components/later.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';

// Loaded when they are first asked for: no screen waits for them.
const Palette = later(async () => (await import('./palette.tsx')).Palette);
const Help = later(async () => (await import('./help.tsx')).Help);

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
      <>
        {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('help')} />}
        {open === 'help' && <Help onClose={close} />}
      </>
    ),
  };
}
