import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** One way a screen is looked at. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
}

const looks: readonly Look[] = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'tablet', width: 1024, height: 768 },
  { name: 'tablet-upright', width: 768, height: 1024 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop-dark', width: 1440, height: 900, dark: true },
  { name: 'phone-dark', width: 390, height: 844, dark: true },
  { name: 'desktop-forced', width: 1440, height: 900, forced: true },
  { name: 'phone-forced', width: 390, height: 844, forced: true },
];

interface Picture {
  readonly screen: string;
  readonly state: string;
  readonly look: Look;
  readonly file: string;
  /** Of the page, in CSS px. */
  readonly height: number;
}

/** How large a picture stands on a sheet, and where one that is longer goes on beside itself. */
const scale = 0.5;
const columnHeight = 1100;
const sheetWidth = 1900;

/** Pictures of screens in their states, and sheets with many of them. */
export class Album {
  readonly #folder: string;
  readonly #pictures: Picture[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The page that is open, in every look; the whole of it, or only what the window shows, as of a dialog. */
  async take(page: Page, screen: string, state: string, fullPage: boolean): Promise<void> {
    const folder = join(this.#folder, state);
    await mkdir(folder, { recursive: true });
    for (const look of looks) {
      await lookAs(page, look);
      await untilQuiet(page, 120);
      // What stays in sight while the page scrolls stands where it belongs.
      if (fullPage) await page.evaluate('scrollTo(0, 0)');
      const file = join(folder, `${screen}.${look.name}.jpg`);
      await page.screenshot({ path: file, type: 'jpeg', quality: 80, fullPage, animations: 'disabled' });
      const height = fullPage
        ? ((await page.evaluate('document.documentElement.scrollHeight')) as number)
        : look.height;
      this.#pictures.push({ screen, state, look, file, height });
    }
    // A page loaded while colours are forced keeps some of them.
    if (looks[0]) await lookAs(page, looks[0]);
  }

  /** A whole page stands by itself, a state with the same state of the other screens. */
  async makeSheets(browser: Browser): Promise<void> {
    const page = await browser.newPage({ viewport: { width: sheetWidth, height: 1000 } });
    const isWhole = ({ state }: Picture) => state === 'ready' || state === 'scene';
    const nameOf = (one: Picture) =>
      isWhole(one) ? `${one.state}.${one.screen}.${one.look.name}` : `${one.state}.${one.look.name}`;
    for (const name of new Set(this.#pictures.map(nameOf))) {
      await page.setContent(await sheetOf(this.#pictures.filter((one) => nameOf(one) === name)));
      await page.screenshot({ path: join(this.#folder, `sheet.${name}.jpg`), type: 'jpeg', fullPage: true });
    }
    await page.close();
  }
}

async function lookAs(page: Page, look: Look): Promise<void> {
  await page.setViewportSize(look);
  await page.emulateMedia({
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

async function sheetOf(pictures: readonly Picture[]): Promise<string> {
  const figures = await Promise.all(pictures.map(figureOf));
  return `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:12px;align-items:start;background:#888;font:bold 15px sans-serif">${figures.join('')}</body>`;
}

async function figureOf({ screen, state, look, file, height }: Picture): Promise<string> {
  const data = `data:image/jpeg;base64,${(await readFile(file)).toString('base64')}`;
  const [width, whole] = [look.width * scale, height * scale];
  const columns = Array.from({ length: Math.ceil(whole / columnHeight) }, (_, column) => {
    const top = column * columnHeight;
    return `<div style="width:${width}px;height:${Math.min(columnHeight, whole - top)}px;background:url(${data}) 0 -${top}px/${width}px auto"></div>`;
  });
  return `<figure style="margin:0"><figcaption>${screen} · ${state} · ${look.name} · ${height} px</figcaption><div style="display:flex;gap:4px">${columns.join('')}</div></figure>`;
}

/** Until nothing on the page has changed for this long, for ten seconds at most: a clock may be on it. */
export async function untilQuiet(page: Page, quietMs = 600): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const done = () => { watch.disconnect(); resolve(); };
    let quiet = setTimeout(done, ${quietMs});
    const watch = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(done, ${quietMs}); });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(done, 10_000);
  })`);
}
