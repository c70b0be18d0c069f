import type { RefObject } from 'react';
import { useShortcut } from './shortcuts.ts';

/** j and k move the focus along the links and rows of a list, as long as nobody types; Enter opens one by itself. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[href], [data-row]') ?? [])];
    const focused = document.activeElement;
    const here = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1);
    links[next]?.focus();
  };
  useShortcut('next', () => move(1));
  useShortcut('previous', () => move(-1));
}
