import type { Page } from 'playwright-core';

/** What a person's browser sends and keeps while they work; written down from the moment it is made. */
export class Traces {
  readonly #page: Page;
  readonly #addresses = new Set<string>();
  /** Every line of the console, of whatever kind. */
  readonly said: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => this.said.push(`${message.type()}: ${message.text()}`));
    page.on('request', (request) => this.#addresses.add(decodeURIComponent(request.url())));
    page.on('framenavigated', (frame) => this.#addresses.add(decodeURIComponent(frame.url())));
  }

  static async of(page: Page): Promise<Traces> {
    await page.addInitScript(`
      window.broken = [];
      addEventListener('securitypolicyviolation', (event) =>
        window.broken.push(event.violatedDirective + ' ' + event.blockedURI));
    `);
    return new Traces(page);
  }

  /** What the page that is open has broken of the policy it was sent with. */
  async violations(): Promise<string[]> {
    const broken = await this.#page.evaluate<string[]>('window.broken');
    return broken.map((each) => `content security policy: ${each}`);
  }

  /** Every address the browser has asked for or shown that holds one of these words. */
  addressesWith(words: readonly string[]): string[] {
    const wanted = words.map((word) => word.toLowerCase());
    return [...this.#addresses].filter((address) =>
      wanted.some((word) => address.toLowerCase().includes(word)),
    );
  }

  /** All that is kept in the browser, but for the cookie of the session, which no script can read. */
  async kept(): Promise<string[]> {
    const names = await this.#page.evaluate<string[]>(`(async () => [
      ...Object.keys(localStorage).map((key) => 'localStorage ' + key),
      ...Object.keys(sessionStorage).map((key) => 'sessionStorage ' + key),
      ...(await indexedDB.databases()).map(({ name }) => 'IndexedDB ' + name),
      ...(await caches.keys()).map((key) => 'cache ' + key),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => 'service worker ' + scope),
      ...(document.cookie ? ['readable cookie ' + document.cookie] : []),
    ])()`);
    const cookies = await this.#page.context().cookies();
    const others = cookies.filter(({ name, httpOnly }) => name !== 'facetwise' || !httpOnly);
    return [...names, ...others.map(({ name }) => `cookie ${name}`)];
  }
}
