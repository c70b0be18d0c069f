import type { Locator, Page } from 'playwright-core';

/** How far the focus of the element that has it can be seen; it may be drawn around the field that holds it. */
const ringScript = `(() => {
  const drawn = (element) => {
    const style = getComputedStyle(element);
    const shadow = Math.max(0, ...(style.boxShadow.match(/-?[\\d.]+px/g) ?? []).map(parseFloat));
    return Math.max(style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), shadow);
  };
  let element = document.activeElement;
  let widest = 0;
  for (let up = 0; element && element !== document.body && up < 3; up += 1, element = element.parentElement)
    widest = Math.max(widest, drawn(element));
  return widest;
})()`;

/** Somebody without a mouse: everything is reached by Tab, and where one stands can be seen. */
export class Keys {
  readonly #page: Page;
  /** Stops whose focus ring is thinner than 3 px. */
  readonly unseen = new Set<string>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until this has the focus. */
  async to(wanted: Locator): Promise<void> {
    await wanted.first().waitFor();
    const reached = wanted.and(this.#page.locator(':focus'));
    for (let step = 0; step < 150; step += 1) {
      if ((await reached.count()) > 0) return;
      await this.#page.keyboard.press('Tab');
      await this.#checkRing();
    }
    throw new Error(`no way to ${wanted} by the Tab key`);
  }

  /** Goes there and presses Enter. */
  async open(wanted: Locator): Promise<void> {
    await this.to(wanted);
    await this.press('Enter');
  }

  /** Goes there and types in place of what stands there. */
  async type(wanted: Locator, text: string): Promise<void> {
    await this.to(wanted);
    await this.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async #checkRing(): Promise<void> {
    const width = (await this.#page.evaluate(ringScript)) as number;
    if (width >= 3) return;
    const here = await this.#page.evaluate<string>(
      '(document.activeElement?.outerHTML ?? "").replace(/>[\\\\s\\\\S]*/, ">").slice(0, 160)',
    );
    // Past the last element the focus is the browser's own.
    if (!here.startsWith('<body')) this.unseen.add(`${new URL(this.#page.url()).pathname}: ${here}`);
  }
}
