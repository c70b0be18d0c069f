import type { Request, Response } from 'express';
import { describe, expect, test } from 'vitest';
import type { Deployment } from '../deployment.ts';
import { refuseStrangers } from './refuse-strangers.ts';

const origin = 'http://localhost:4000';

function said(
  { method = 'POST', ...headers }: Record<string, string | undefined>,
  { isLoopback = true, at = origin } = {},
): string {
  const sent = { host: new URL(at).host, ...headers };
  const request = {
    method,
    headers: sent,
    is: (type: string) => sent['content-type' as keyof typeof sent] === type && type,
  };
  let answer = 'nothing';
  try {
    const deployment = { origin: at, isLoopback } as Deployment;
    refuseStrangers(deployment)(request as unknown as Request, {} as Response, () => {
      answer = 'goes on';
    });
  } catch (error) {
    answer = (error as { code: string }).code;
  }
  return answer;
}

describe('a request that changes something', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s comes from our own pages', (method) => {
    expect(said({ method, 'sec-fetch-site': 'same-origin' })).toBe('goes on');
    for (const site of ['cross-site', 'same-site', 'none', '']) {
      expect(said({ method, 'sec-fetch-site': site, origin })).toBe('cross_site');
    }
    expect(said({ method, origin })).toBe('goes on');
    expect(said({ method, origin: 'http://localhost:4001' })).toBe('cross_site');
    expect(said({ method })).toBe('cross_site');
  });

  test('a look needs none of this', () => {
    expect(said({ method: 'GET' })).toBe('goes on');
    expect(said({ method: 'GET', 'sec-fetch-site': 'cross-site', 'content-length': '2' })).toBe('goes on');
  });
});

describe('a body', () => {
  const own = { 'sec-fetch-site': 'same-origin' };
  test('is JSON', () => {
    expect(said({ ...own, 'content-length': '2', 'content-type': 'application/json' })).toBe('goes on');
    expect(said({ ...own, 'content-length': '2', 'content-type': 'text/plain' })).toBe('json_only');
    expect(said({ ...own, 'content-length': '1' })).toBe('json_only');
    expect(said({ ...own, 'transfer-encoding': 'chunked' })).toBe('json_only');
  });
  test('may be left out', () => {
    expect(said({ ...own, 'content-length': '0' })).toBe('goes on');
    expect(said(own)).toBe('goes on');
  });
});

describe('the name a server meant for this machine is called by', () => {
  test.each([
    ['localhost:4000', 'goes on'],
    ['127.0.0.1:4000', 'goes on'],
    ['127.0.0.1', 'goes on'],
    ['[::1]:4000', 'goes on'],
    ['evil.example', 'cross_site'],
    ['evil.example:4000', 'cross_site'],
    ['localhost:4000.evil.example', 'cross_site'],
    ['', 'cross_site'],
  ])('%j: %s', (host, answer) => expect(said({ method: 'GET', host })).toBe(answer));

  test('is its own name too, and elsewhere the proxy knows', () => {
    const at = 'http://clinic.example:8080';
    expect(said({ method: 'GET', host: 'clinic.example:8080' }, { at })).toBe('goes on');
    expect(said({ method: 'GET', host: 'clinic.example' }, { at })).toBe('cross_site');
    expect(said({ method: 'GET', host: 'other.example' }, { at, isLoopback: false })).toBe('goes on');
    expect(said({ method: 'GET', host: undefined }, { at })).toBe('cross_site');
  });
});
