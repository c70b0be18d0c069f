import type { Request, Response } from 'express';
import type { Deployment } from '../deployment.ts';

/**
 * Under https `__Host-` binds the cookie to this very host. Over plain http on loopback Safari refuses that prefix and
 * Secure, so the same cookie goes without.
 */
function nameOf(deployment: Deployment): string {
  return deployment.isHttps ? '__Host-facetwise' : 'facetwise';
}

export function readSessionCookie(request: Request, deployment: Deployment): string | undefined {
  const wanted = `${nameOf(deployment)}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted));
  const token = found?.slice(wanted.length);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function setSessionCookie(response: Response, deployment: Deployment, token: string): void {
  response.cookie(nameOf(deployment), token, cookieOptions(deployment));
}

export function clearSessionCookie(response: Response, deployment: Deployment): void {
  response.clearCookie(nameOf(deployment), cookieOptions(deployment));
}

/** No lifetime of its own: the browser forgets it at the end, the server much earlier. */
function cookieOptions(deployment: Deployment) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: deployment.isHttps } as const;
}
