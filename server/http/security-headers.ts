import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Deployment } from '../deployment.ts';

/** Stands in the built index.html, and in its policy, wherever a nonce belongs; replaced at every answer. */
export const nonceMark = '__CSP_NONCE__';
export const policyHeader = 'Content-Security-Policy';

/** Security headers without unsafe-*, of every answer. They are the same at each one, so helmet makes them once. */
export function securityHeaders(deployment: Deployment) {
  const headers = headersBy(
    helmet({
      contentSecurityPolicy: policyOf(deployment),
      strictTransportSecurity: deployment.isHttps && { maxAge: 31_536_000 },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    }) as RequestHandler,
  );
  return (_request: Request, response: Response, next: NextFunction): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/**
 * The policy of the one page that is served: the components' styles are <style> elements made at run time, which carry
 * the page's nonce; style attributes are set through CSSOM, which this policy does not concern.
 */
export function pagePolicy(deployment: Deployment): string {
  const policy = helmet.contentSecurityPolicy(policyOf(deployment, `'nonce-${nonceMark}'`));
  return headersBy(policy as RequestHandler).get(policyHeader) ?? '';
}

function policyOf(deployment: Deployment, ...pageStyles: string[]) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...pageStyles],
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
  };
}

function headersBy(middleware: RequestHandler): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader() {},
  };
  middleware({} as Request, response as unknown as Response, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}
