import { drawnStyle, drawnStylesId, type FirstPage, firstPageId } from '#shared/page/first-page.ts';
import { seeDevice } from '../lib/seen-device.ts';
import { hearDrawnAt } from '../lib/server-clock.ts';

/** Makes what the server drew what the screens would have drawn here: with styles of its own, and not asleep. */
export function takeOver(root: HTMLElement, { styles, device, drawnAt }: FirstPage): void {
  seeDevice(device);
  hearDrawnAt(new Date(drawnAt));
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>(`[${drawnStyle}]`)) {
    element.style.cssText = styles[Number(element.getAttribute(drawnStyle))] ?? '';
    element.removeAttribute(drawnStyle);
  }
  for (const id of [drawnStylesId, firstPageId]) document.getElementById(id)?.remove();
  root.inert = false;
}
