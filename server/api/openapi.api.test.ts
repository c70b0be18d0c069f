import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../routes.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ empty: true });
});
afterAll(() => api.close());

it('When the description is fetched, then it is OpenAPI 3.1 and covers every route', async () => {
  const { status, body } = await api.stranger().get('/api/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1\./);
  const described = Object.entries<Record<string, object>>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const rows = routes.map((row) => `${row.method} ${row.path.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(rows.sort());
});

it('When its parts are checked, then ids are unique, parameters are declared and references lead somewhere', async () => {
  const { body } = await api.stranger().get('/api/openapi.json');
  const ids = new Set<string>();
  for (const [path, methods] of Object.entries<Record<string, Record<string, unknown>>>(body.paths)) {
    for (const operation of Object.values(methods)) {
      ids.add(String(operation.operationId));
      const declared = (operation.parameters as { name: string; in: string }[]).filter(
        (one) => one.in === 'path',
      );
      expect(declared.map((one) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(operation.summary).toMatch(/\.$/);
      expect(Object.keys(operation.responses as object)).toContain('default');
    }
  }
  expect(ids.size).toBe(routes.length);
  for (const [, reference = ''] of JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = reference.split('/').reduce((place, key) => place?.[key], body);
    expect(target, reference).toBeTypeOf('object');
  }
});

it('When the readable page is opened, then it names every address and carries no script or inline style', async () => {
  const { text, headers } = await api.stranger().get('/api/docs');
  expect(headers.get('content-type')).toContain('text/html');
  for (const row of routes)
    expect(text).toContain(`${row.method.toUpperCase()} ${row.path.replace(/:(\w+)/g, '{$1}')}`);
  expect(text).not.toMatch(/<script|<style|style=|https?:\/\//);
  const style = await api.stranger().get('/api/docs.css');
  expect(style.headers.get('content-type')).toContain('text/css');
});
