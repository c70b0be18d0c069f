import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf } from '../deployment.ts';
import { InstallationKey, newSecret } from '../installation-key.ts';
import { TestBrowser } from '../test/test-browser.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './serve-web.ts';

let folder: string;
let server: Server;
let browser: TestBrowser;
let origin: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>page</p>');
  await writeFile(join(folder, 'assets', 'app-abc123.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'app-abc123.js.br'), brotliCompressSync('export {};'));
  await writeFile(join(folder, 'favicon.svg'), '<svg/>');
  const app = express();
  const deployment = deploymentOf(
    { appOrigin: 'https://clinic.example', host: '127.0.0.1', trustProxy: 1 },
    new InstallationKey(newSecret()),
  );
  app.use(logRequests(pino({ level: 'silent' })), securityHeaders(deployment));
  serveWeb(app, deployment, undefined, folder);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = new TestBrowser(origin);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

describe('the built web', () => {
  it.each(['/', '/patients', '/episodes/1/review'])(
    'When %s is opened, then it is the page with a fresh nonce',
    async (path) => {
      const [first, second] = [await browser.get(path), await browser.get(path)];
      expect(first.status).toBe(200);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1];
      expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(second.text).not.toBe(first.text);
    },
  );

  it('When a hashed file is asked for, then a browser may keep it; other files are asked for again', async () => {
    const hashed = await browser.get('/assets/app-abc123.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await browser.get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('When a file was compressed at the build, then a browser that takes it gets it so', async () => {
    const asked = (encodings: string) =>
      fetch(`${origin}/assets/app-abc123.js`, { headers: { 'accept-encoding': encodings } });
    const compressed = await asked('gzip, br');
    const { headers } = compressed;
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    expect(headers.get('content-type')).toMatch(/^text\/javascript; charset=utf-8$/i);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await compressed.text()).toBe('export {};');
    const plain = await asked('identity');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'export {};']);
  });

  it.each(['/assets/gone.js', '/api/nothing', '/assets/'])(
    'When %s is asked for, then it is not the page',
    async (path) => {
      expect((await browser.get(path)).text).not.toContain('csp-nonce');
    },
  );

  it('When it is served under https, then browsers are told to stay there', async () => {
    const { headers } = await browser.get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});
