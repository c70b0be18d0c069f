import type { Request } from 'express';
import type { SeenDevice } from '#shared/page/first-page.ts';

/** By what its browser says of it unasked; what is wrong is put right by the page's script. */
export function seenDevice({ headers }: Request): SeenDevice {
  const agent = headers['user-agent'] ?? '';
  const hint = headers['sec-ch-ua-mobile'];
  return {
    isPhone: hint === undefined ? /iPhone|Android.*Mobile/.test(agent) : hint === '?1',
    isApple: /Mac|iPhone|iPad/.test(agent),
  };
}
