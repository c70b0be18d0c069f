import type { Page } from 'playwright-core';

/**
 * From here on every page comes without what the server knows for whoever is signed in: its scripts ask the API for
 * it. For what is made of the API's answers. A browser lets nobody write over its cookies, so the page is fetched beside it.
 */
export async function comePlain(page: Page): Promise<void> {
  const isPage = ({ pathname }: URL) => !pathname.startsWith('/api/') && !/\.\w+$/.test(pathname);
  await page.route(isPage, async (route) => {
    const headers = { ...route.request().headers(), cookie: '' };
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
}
