import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { buildWorker } from '../test/built-worker.ts';
import { recordPatient } from '../test/record-journey.ts';
import type { TestBrowser } from '../test/test-browser.ts';

// What draws here says what it was given; the web's own drawing is e2e/first-page.e2e.test.ts.
const drawer = `
  export const planPage = (address) => {
    const { pathname } = new URL(address, 'http://localhost');
    const id = pathname.split('/')[2];
    if (pathname === '/fails') return { needs: null, asks: [] };
    if (pathname === '/users') return { needs: 'manage_users', asks: ['/api/users'] };
    return id ? { needs: 'read_patient', asks: ['/api/patients/' + id] } : null;
  };
  export const drawPage = async ({ address, answers, nonce }) => {
    if (address === '/fails') throw new Error('SECRETWORD cannot be drawn');
    const said = answers.map(({ body }) => body).join();
    return { html: '<p>' + nonce + said.replaceAll('<', '&lt;') + '</p>', styles: [] };
  };`;

let folder: string;
let api: TestApi;
let patientId: string;
beforeAll(async () => {
  await buildWorker('server/page/page-worker.ts', 'page-worker');
  folder = await mkdtemp(join(tmpdir(), 'facetwise-pages-'));
  await writeFile(join(folder, 'index.html'), '<head></head><div id="root"></div>');
  await writeFile(join(folder, 'drawer.mjs'), drawer);
  api = await startTestApi({ web: { folder, drawer: join(folder, 'drawer.mjs') } });
  patientId = await recordPatient(api);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const isDrawn = (text: string) => text.includes('id="first-page"');
const open = (who: TestBrowser, path: string) => who.get(path);
const looksOf = async (requestId: string | null) => {
  const client = new Client({ connectionString: api.superuserUrl });
  await client.connect();
  const { rows } = await client.query(
    'SELECT action, actor_id, subject_id FROM audit_event WHERE request_id = $1',
    [requestId],
  );
  await client.end();
  return rows;
};

it('When somebody who may opens a record, then the page brings it along, for nobody to keep', async () => {
  const page = await open(api.as('nurse'), `/patients/${patientId}`);
  expect(page.status).toBe(200);
  expect(isDrawn(page.text)).toBe(true);
  expect(page.headers.get('cache-control')).toBe('no-store');
  const written = /id="first-page">(.*?)<\/script>/s.exec(page.text)?.[1] ?? '';
  const { answers, drawnAt } = JSON.parse(written);
  expect(answers.map(({ path }: { path: string }) => path)).toEqual([
    '/api/session',
    `/api/patients/${patientId}`,
  ]);
  const own = await api.as('nurse').get(`/api/patients/${patientId}`);
  expect(answers[1].body).toBe(own.text);
  expect(Math.abs(Date.parse(drawnAt) - api.now().getTime())).toBeLessThan(60_000);
});

it('When a page brings a record along, then the audit holds one look at it, by who opened the page', async () => {
  const page = await open(api.as('physician'), `/patients/${patientId}`);
  expect(await looksOf(page.headers.get('x-request-id'))).toEqual([
    { action: 'patient_read', actor_id: api.clinic.users.physician.id, subject_id: patientId },
  ]);
});

it('When a visitor, another clinic or nobody’s record is asked for, then the page is plain and shows nothing', async () => {
  const pages = [
    await open(api.stranger(), `/patients/${patientId}`),
    await open(api.asOther('nurse'), `/patients/${patientId}`),
    await open(api.as('nurse'), '/patients/01a20ba5-ff4f-76cc-8fc3-8a570a82900c'),
    await open(api.as('nurse'), '/patients/no-id'),
    await open(api.as('nurse'), '/about'),
  ];
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.text).toBe('<head></head><div id="root"></div>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
});

it('When a role may not, then nothing is asked for it', async () => {
  expect(isDrawn((await open(api.as('nurse'), '/users')).text)).toBe(false);
  expect(isDrawn((await open(api.as('admin'), '/users')).text)).toBe(true);
});

it('When many open pages at once, then each sees what is theirs', async () => {
  const readers = [api.as('nurse'), api.as('physician')];
  const names = await Promise.all(
    readers.map(async (who) => (await who.get('/api/session')).body.user.displayName),
  );
  const pages = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      open(readers[number % 2] as TestBrowser, `/patients/${patientId}`),
    ),
  );
  const drawn = pages.flatMap(({ text }, number) => (isDrawn(text) ? [{ text, number }] : []));
  expect(drawn.length).toBeGreaterThan(0);
  for (const { text, number } of drawn) {
    expect(text).toContain(names[number % 2]);
    expect(text).not.toContain(names[(number + 1) % 2]);
  }
});

it('When a page cannot be drawn, then it comes plain, the fault is logged without what it says, and others are drawn', async () => {
  expect(isDrawn((await open(api.as('nurse'), '/fails')).text)).toBe(false);
  const faults = api.log.filter((line) => line.includes('"fault"'));
  expect(faults.length).toBeGreaterThan(0);
  expect(api.log.join()).not.toContain('SECRETWORD');
  expect(isDrawn((await open(api.as('nurse'), `/patients/${patientId}`)).text)).toBe(true);
});
