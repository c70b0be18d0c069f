import * as z from 'zod/mini';
import { sendJson } from './api.ts';

/** Signs out on the server. */
export function endSession(): Promise<unknown> {
  return sendJson('POST', '/api/sign-out', {}, z.unknown());
}
