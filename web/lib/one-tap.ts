import { type RefObject, useEffect } from 'react';

const sameTapMs = 400;
const sameTapPx = 24;

/**
 * What is tapped moves away and something else comes to lie under the finger: a second tap at once on the same spot was
 * meant for the first and does nothing.
 */
export function useOneTap(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    let last = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY };
    const take = (event: MouseEvent) => {
      const { clientX: x, clientY: y, timeStamp: at, detail } = event;
      // Keys click too, but at no place.
      if (detail === 0) return;
      const isSame = at - last.at < sameTapMs && Math.hypot(x - last.x, y - last.y) < sameTapPx;
      last = { x, y, at };
      if (!isSame) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('click', take, { capture: true });
    return () => element?.removeEventListener('click', take, { capture: true });
  }, [area]);
}
