import type { SeenDevice } from '#shared/page/first-page.ts';

let seen: SeenDevice | null = null;

/** What the server knew of the device when it drew the page, for the page's first drawing. */
export function seeDevice(device: SeenDevice): void {
  seen = device;
}

export function seenAsPhone(): boolean {
  return seen?.isPhone ?? false;
}

/** Whether its keys are called as Apple's are. */
export function isAppleDevice(): boolean {
  return seen?.isApple ?? /Mac|iPhone|iPad/.test(navigator.userAgent);
}
