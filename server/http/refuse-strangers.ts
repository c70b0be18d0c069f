import type { NextFunction, Request, Response } from 'express';
import { type Deployment, isLoopbackHost } from '../deployment.ts';
import { Refusal } from '../errors.ts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * A request that changes something comes from our own pages: the browser says so (Sec-Fetch-Site), else its Origin must
 * be the configured one. A body is JSON, which no form of a foreign page can send.
 */
export function refuseStrangers(deployment: Deployment) {
  const ownHost = new URL(deployment.origin).host;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (deployment.isLoopback && !isOwnHost(request, ownHost)) throw new Refusal('cross_site');
    if (changing.has(request.method)) {
      const site = request.headers['sec-fetch-site'];
      const isOwn =
        site === undefined ? request.headers.origin === deployment.origin : site === 'same-origin';
      if (!isOwn) throw new Refusal('cross_site');
      if (hasBody(request) && !request.is('application/json')) throw new Refusal('json_only');
    }
    next();
  };
}

/** A foreign name that resolves to this machine (DNS rebinding) must not reach a server meant for this machine. */
function isOwnHost(request: Request, ownHost: string): boolean {
  const host = request.headers.host ?? '';
  return host === ownHost || isLoopbackHost(host.replace(/:\d+$/, ''));
}

function hasBody(request: Request): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}
