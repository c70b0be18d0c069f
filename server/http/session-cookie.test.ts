import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import type { Deployment } from '../deployment.ts';
import { newToken, sha256Of } from './one-time-token.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

const token = 'a'.repeat(42).concat('_');
const plain = { isHttps: false } as Deployment;
const https = { isHttps: true } as Deployment;
const read = (cookie: string | undefined, deployment = plain) =>
  readSessionCookie({ headers: { cookie } } as Request, deployment);

test.each([
  [`facetwise=${token}`, token],
  [`a=b; facetwise=${token}; c=d`, token],
  [`a=b;facetwise=${token}`, token],
  [`a=b;   facetwise=${token}`, token],
  [`xfacetwise=${token}`, undefined],
  [`facetwise=${token}x`, undefined],
  [`facetwise=${token.slice(1)}`, undefined],
  [`facetwise=${token.slice(1)}!`, undefined],
  ['facetwise=', undefined],
  ['', undefined],
  [undefined, undefined],
  [`__Host-facetwise=${token}`, undefined],
])('%j holds %j', (cookie, found) => expect(read(cookie)).toBe(found));

test('under https it has the name that binds it to this host', () => {
  expect(read(`__Host-facetwise=${token}`, https)).toBe(token);
  expect(read(`facetwise=${token}`, https)).toBeUndefined();
});

test.each([
  [plain, 'facetwise', false],
  [https, '__Host-facetwise', true],
])('it is set and cleared for pages of ours alone', (deployment, name, secure) => {
  const calls: unknown[] = [];
  const response = {
    cookie: (...given: unknown[]) => calls.push(given),
    clearCookie: (...given: unknown[]) => calls.push(given),
  } as unknown as Response;
  setSessionCookie(response, deployment, token);
  clearSessionCookie(response, deployment);
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure };
  expect(calls).toEqual([
    [name, token, options],
    [name, options],
  ]);
});

test('a token is 43 characters that no other has, known by its SHA-256', () => {
  expect(newToken()).toMatch(/^[\w-]{43}$/);
  expect(newToken()).not.toBe(newToken());
  expect(Buffer.from(sha256Of('abc')).toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
