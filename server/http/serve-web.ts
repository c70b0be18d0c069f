import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express, NextFunction, Request, Response } from 'express';
import staticGzip from 'express-static-gzip';
import helmet from 'helmet';
import type { Deployment } from '../deployment.ts';
import { findProjectRoot } from '../project-root.ts';
import { factsOf } from './request-log.ts';

/** Stands in the built index.html wherever a nonce belongs; replaced at every answer. */
const nonceMark = '__CSP_NONCE__';

/**
 * Security headers without unsafe-*. The components' styles are <style> elements made at run time, which carry the
 * page's nonce; style attributes are set through CSSOM, which this policy does not concern.
 */
export function securityHeaders(deployment: Deployment) {
  const nonceOf = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`;
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", nonceOf],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(deployment.isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: deployment.isHttps && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    response.locals.nonce = randomBytes(16).toString('base64');
    secure(request, response, next);
  };
}

/** The built web: hashed files for ever, the page itself never from a cache, and the page for every unknown address. */
export function serveWeb(app: Express, folder = join(findProjectRoot(), 'dist', 'web')): void {
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
  app.get(/^\/(?!api(\/|$)|assets\/)/, async (_request, response) => {
    factsOf(response).pattern = '(page)';
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    if (page === undefined) {
      response.status(503).type('text').send('The web is not built yet: run npm start.\n');
      return;
    }
    const answer = page.replaceAll(nonceMark, String(response.locals.nonce));
    response.setHeader('Cache-Control', 'no-cache').type('html').send(answer);
  });
}
