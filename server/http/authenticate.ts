import type { Request } from 'express';
import { findSignedIn, type SignedIn } from '../api/session/session-store.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Deployment } from '../deployment.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Set by a page that asks by itself while nobody sits at it: such a request does not keep a session from idling. */
const unattended = 'facetwise-unattended';

/** Who asks, by the cookie's token; undefined when nobody is signed in (any more). */
export async function authenticate(
  request: Request,
  db: ClinicDatabase,
  deployment: Deployment,
  { isUse = true } = {},
): Promise<SignedIn | undefined> {
  const token = readSessionCookie(request, deployment);
  if (token === undefined) return undefined;
  const now = deployment.now();
  return findSignedIn(db, token, now, isUse && request.headers[unattended] === undefined);
}
