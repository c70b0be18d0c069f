import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { roles } from '#shared/access/access-table.ts';
import { findFreePort } from '../find-free-port.ts';
import type { Listening } from '../listen.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { until } from '../test/child-process.ts';
import { recordPatient } from '../test/record-journey.ts';
import { Metrics } from './metrics.ts';
import { serveMetrics } from './serve-metrics.ts';

let api: TestApi;
let served: Listening;
let port: number;
const metrics = new Metrics();
beforeAll(async () => {
  api = await startTestApi({ metrics });
  port = await findFreePort();
  served = await serveMetrics(metrics, port);
  // Everybody of two clinics has signed in with a password and a code.
  await counted(2 * 2 * roles.length);
});
afterAll(async () => {
  await served.close(AbortSignal.abort());
  await api.close();
});
beforeEach(() => metrics.registry.resetMetrics());

async function scrape(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
}

const requestCount = 'facetwise_request_duration_seconds_count';

/** What is scraped once so many requests are counted: that happens when their answers are on their way. */
const counted = (requests: number) =>
  until(async () => {
    const text = await scrape();
    const counts = labelsOf(text, requestCount).map((line) => Number(line.split(' ').at(-1)));
    return counts.reduce((sum, count) => sum + count, 0) >= requests ? text : undefined;
  });

const labelsOf = (text: string, name: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) && !line.includes('le='))
    .sort();

it('When requests are answered and refused, then each counts under its pattern, method, status and code', async () => {
  const id = await recordPatient(api);
  await api.as('nurse').get(`/api/patients/${id}`);
  await api.as('nurse').post('/api/patients/search', { q: 'Canaryname' });
  await api.as('nurse').post('/api/patients', { familyName: 'Canaryname' });
  await api.stranger().post('/api/sign-in', { email: 'canaryname@x.example', password: 'Canaryname' });
  await api.stranger().get('/api/canaryname');
  const text = await counted(6);
  expect(labelsOf(text, requestCount)).toEqual([
    'facetwise_request_duration_seconds_count{method="GET",pattern="(none)",status="404"} 1',
    'facetwise_request_duration_seconds_count{method="GET",pattern="/api/patients/:patientId",status="200"} 1',
    'facetwise_request_duration_seconds_count{method="POST",pattern="/api/patients",status="201"} 1',
    'facetwise_request_duration_seconds_count{method="POST",pattern="/api/patients",status="422"} 1',
    'facetwise_request_duration_seconds_count{method="POST",pattern="/api/patients/search",status="200"} 1',
    'facetwise_request_duration_seconds_count{method="POST",pattern="/api/sign-in",status="401"} 1',
  ]);
  expect(labelsOf(text, 'facetwise_refusals_total')).toEqual([
    'facetwise_refusals_total{code="invalid_request"} 1',
    'facetwise_refusals_total{code="not_found"} 1',
    'facetwise_refusals_total{code="wrong_credentials"} 1',
  ]);
  expect(labelsOf(text, 'facetwise_sign_in_failures_total')).toEqual([
    'facetwise_sign_in_failures_total{code="wrong_credentials"} 1',
  ]);
  expect(text).not.toMatch(/canaryname/i);
  expect(text).not.toContain(id);
});

it('When transactions run, then they count by how they ended, beside the connections and the process', async () => {
  await recordPatient(api);
  const text = await counted(1);
  expect(text).toMatch(/^facetwise_transaction_duration_seconds_count\{outcome="committed"\} [1-9]/m);
  expect(text).toMatch(/^facetwise_database_connections\{state="open"\} [1-9]/m);
  expect(text).toMatch(/^facetwise_database_connections\{state="waiting"\} 0$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
});

it('When strangers make up addresses and methods, then no figure more is kept', async () => {
  const series = async (requests: number) =>
    (await counted(requests)).split('\n').filter((line) => line.includes('request_duration')).length;
  for (const path of ['/a', '/api/patients/x', '/assets/y']) await api.stranger().get(path);
  const before = await series(3);
  for (let count = 0; count < 50; count += 1) {
    await api.stranger().get(`/${count}/a`);
    await api.stranger().get(`/api/patients/${count}`);
    await api.stranger().get(`/assets/${count}.js`);
  }
  expect(await series(3 + 3 * 50)).toBe(before);
});

it('When anything but GET /metrics is asked, then there is nothing; another address of this machine has nobody', async () => {
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  if (outside === undefined) return;
  const answer = new Promise((resolve) => {
    httpRequest({ host: outside.address, port, path: '/metrics' }, () => resolve('answered'))
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      .end();
  });
  expect(await answer).toBe('ECONNREFUSED');
});

it('When something has an age, then it is in seconds, and absent while it never happened', async () => {
  let at: Date | undefined;
  metrics.watchAge('test', 'For this test.', () => Promise.resolve(at));
  expect(await scrape()).not.toMatch(/^facetwise_test_age_seconds /m);
  at = new Date(Date.now() - 60_000);
  const [, seconds] = /^facetwise_test_age_seconds ([\d.]+)$/m.exec(await scrape()) ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(60);
  expect(Number(seconds)).toBeLessThan(120);
});
