import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A real Chromium; CHROMIUM_PATH is set by `npm test`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(launching());
}

/** A browser whose profile is kept in this folder, as somebody's own is. */
export function openKeptBrowser(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launching(), timezoneId: 'UTC' });
}

const launching = () => ({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});

/** For what never comes: a busy machine takes long over what does. */
const patienceMs = 60_000;

/** One person at one screen of their own; whatever the page complains about is kept. */
export class Person {
  readonly page: Page;
  readonly complaints: string[] = [];
  /** Answers of 400 and above, of which Chromium writes a line of its own: none, unless a test brings one about. */
  readonly refusals: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      const isAnswer = message.text().startsWith('Failed to load resource');
      (isAnswer ? this.refusals : this.complaints).push(`${message.text()} ${message.location().url}`);
    });
  }

  /** At a browser that keeps things: its own window, its own folder. */
  static async sitDownAt(context: BrowserContext, page?: Page): Promise<Person> {
    context.setDefaultTimeout(patienceMs);
    return new Person(page ?? context.pages()[0] ?? (await context.newPage()));
  }

  static async sitDown(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Person> {
    const context = await browser.newContext({ viewport, timezoneId: 'UTC' });
    context.setDefaultTimeout(patienceMs);
    return new Person(await context.newPage());
  }

  /** Gives the password; the second factor is asked next. */
  async givePassword(origin: string, email: string, password: string): Promise<void> {
    await this.page.goto(`${origin}/sign-in`);
    await this.page.getByLabel('E-mail address').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Waits until the clinic is open. */
  async arrive(): Promise<void> {
    await this.page.getByRole('heading', { name: /^(Worklist|Policies)$/ }).waitFor();
  }
}
