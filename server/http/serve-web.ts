import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import staticGzip from 'express-static-gzip';
import type { Deployment } from '../deployment.ts';
import type { DrawnPages } from '../page/drawn-pages.ts';
import { fillPage } from '../page/page-html.ts';
import { factsOf } from './request-log.ts';
import { nonceMark, pagePolicy, policyHeader } from './security-headers.ts';

/** The built web: hashed files for ever, the page itself never from a cache, and the page for every unknown address. */
export function serveWeb(
  app: Express,
  deployment: Deployment,
  pages: DrawnPages | undefined,
  folder: string,
): void {
  const policy = pagePolicy(deployment);
  app.use(
    staticGzip(folder, {
      index: false,
      enableBrotli: true,
      orderPreference: ['br', 'gzip'],
      serveStatic: {
        index: false,
        redirect: false,
        setHeaders: (response, path) => {
          const isHashed = path.startsWith(join(folder, 'assets'));
          response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      },
    }),
  );
  app.get(/^\/(?!api(\/|$)|assets\/)/, async (request, response) => {
    factsOf(response).pattern = '(page)';
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) {
      response.status(503).type('text').send('The web is not built yet: run npm start.\n');
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    const drawn = await pages?.draw(request, response, nonce);
    response
      .setHeader(policyHeader, policy.replaceAll(nonceMark, nonce))
      // What was drawn shows a record: nobody keeps it.
      .setHeader('Cache-Control', drawn ? 'no-store' : 'no-cache');
    const plain = page.replaceAll(nonceMark, nonce);
    response.type('html').send(drawn ? fillPage(plain, drawn, nonce) : plain);
  });
}
