import { type RefObject, useEffect } from 'react';

/** j and k move the focus along the links and rows of a list, as long as nobody types; Enter opens one by itself. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('a[href], [data-row]') ?? [])];
      const focused = document.activeElement;
      const here = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
      const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1);
      links[next]?.focus();
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [list]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null;
}
