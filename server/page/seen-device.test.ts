import type { Request } from 'express';
import { expect, it } from 'vitest';
import { seenDevice } from './seen-device.ts';

const seen = (headers: Record<string, string>) => seenDevice({ headers } as unknown as Request);

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', { isPhone: true, isApple: true }],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', { isPhone: false, isApple: true }],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari/537.36', { isPhone: true, isApple: false }],
  ['Mozilla/5.0 (Linux; Android 15; SM-X910) Safari/537.36', { isPhone: false, isApple: false }],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', { isPhone: false, isApple: false }],
])('When a browser says %s, then the page is drawn for %o', (agent, device) => {
  expect(seen({ 'user-agent': agent })).toEqual(device);
});

it('When a browser says by itself whether it is a phone, then that counts', () => {
  const agent = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Mobile' };
  expect(seen({ ...agent, 'sec-ch-ua-mobile': '?0' }).isPhone).toBe(false);
  expect(seen({ 'sec-ch-ua-mobile': '?1' }).isPhone).toBe(true);
  expect(seen({})).toEqual({ isPhone: false, isApple: false });
});
