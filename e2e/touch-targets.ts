import type { Person } from './people.ts';

/** What a finger needs, in CSS pixels: interface.md asks for 48 on touch, on every screen. */
const least = 48;

/**
 * What can be pressed on the screen that is open and is smaller than a finger needs, on a phone. A link inside a line
 * of text is left out, as in WCAG 2.5.8, and so is what cannot be pressed or seen.
 */
export async function smallTargets({ page }: Person): Promise<string[]> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await page.setViewportSize({ width: 390, height: 844 });
  try {
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const hasMenu = await menu.isVisible();
    if (hasMenu) await menu.click();
    const found = await page.evaluate<string[]>(`(${measure})(${least})`);
    if (hasMenu) await menu.click();
    return found.map((target) => `too small for a finger, ${target}`);
  } finally {
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await device.detach();
    await page.setViewportSize({ width, height });
  }
}

/** Runs in the page, so it is written in the page's language. */
const measure = `(least) => {
  const pressable = 'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"]';
  const isInLine = (element) =>
    element.tagName === 'A' &&
    getComputedStyle(element).display === 'inline' &&
    element.parentElement.textContent.trim() !== element.textContent.trim();
  const isLeftOut = (element) =>
    element.matches(':disabled, [type="hidden"], [aria-hidden="true"], [aria-hidden="true"] *, [inert] *') ||
    !element.checkVisibility({ visibilityProperty: true }) ||
    getComputedStyle(element).clipPath !== 'none' ||
    isInLine(element);
  /** Its own place with its labels': pressing either presses it. */
  const placesOf = (element) => {
    const labels = element.matches('[type="checkbox"], [type="radio"]') ? [...element.labels] : [];
    return [element, ...labels].map((place) => place.getBoundingClientRect());
  };
  /** Whether a finger this far from the middle still presses it: what stands around may belong to it. */
  const reaches = (element, dx, dy) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
    return met !== null && (element.contains(met) || met.closest('label')?.control === element);
  };
  const found = [];
  for (const element of document.querySelectorAll(pressable)) {
    if (isLeftOut(element)) continue;
    const places = placesOf(element);
    const most = (edge) => Math.max(...places.map((place) => place[edge]));
    const from = (edge) => Math.min(...places.map((place) => place[edge]));
    const [width, height] = [most('right') - from('left'), most('bottom') - from('top')];
    const half = least / 2 - 1;
    const isWide = width >= least - 0.5 || (reaches(element, -half, 0) && reaches(element, half, 0));
    const isHigh = height >= least - 0.5 || (reaches(element, 0, -half) && reaches(element, 0, half));
    if (isWide && isHigh) continue;
    const name = element.getAttribute('aria-label') ?? (element.textContent.trim() || element.id);
    found.push(Math.round(width) + ' × ' + Math.round(height) + ' px: ' + element.tagName + ' ' + name.slice(0, 60));
  }
  return found;
}`;
