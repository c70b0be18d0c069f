import express from 'express';
import { describe, expect, it } from 'vitest';
import { routes } from '../routes.ts';
import { routeMatcher } from './match-route.ts';
import type { Route } from './route.ts';

const match = routeMatcher(routes);
const found = (method: string, path: string) => {
  const answer = match(method, path);
  if (answer === undefined) return undefined;
  return 'row' in answer ? [answer.row.path, answer.params] : answer;
};

/** What Express would do with the same table. */
function byExpress(table: readonly Route[]) {
  const router = express.Router();
  for (const row of table) {
    router[row.method](row.path, (request, response) => {
      response.locals.answered = [row.path, { ...request.params }];
    });
  }
  return (method: string, url: string): unknown => {
    const response = { locals: {} as { answered?: unknown } };
    router({ method, url } as never, response as never, () => {});
    return response.locals.answered;
  };
}

describe('the row of a request', () => {
  it('is the one Express would find, for every row, with capitals and a slash at the end or without', () => {
    const express = byExpress(routes);
    for (const { method, path } of routes) {
      const plain = path.replaceAll(/:\w+/g, (name) => `Some%20${name.slice(1)}`);
      for (const url of [plain, `${plain}/`, plain.replace('/api', '/API'), `${plain}/more`, `${plain}//`]) {
        const row = found(method.toUpperCase(), url);
        expect(Array.isArray(row) ? row : undefined, url).toEqual(express(method.toUpperCase(), url));
      }
    }
  });

  it('is of its own method: HEAD is GET without a body, others are told which there are', () => {
    expect(found('HEAD', '/api/policies')).toEqual(['/api/policies', {}]);
    expect(found('OPTIONS', '/api/policies')).toEqual({ path: '/api/policies', methods: ['GET'] });
    expect(found('DELETE', '/api/patients/p')).toMatchObject({ path: '/api/patients/:patientId' });
  });

  it('is none where a part is missing, and none can be read where an escape means nothing', () => {
    expect([found('GET', '/api/episodes//assessment'), found('GET', '/')]).toEqual([undefined, undefined]);
    expect(() => found('GET', '/api/patients/%E0%A4%A')).toThrow(URIError);
  });
});
