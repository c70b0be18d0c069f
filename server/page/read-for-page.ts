import type { Request, Response } from 'express';
import { callOf, type Services } from '../http/call.ts';
import { routeMatcher } from '../http/match-route.ts';
import { presentAnswer } from '../http/present-answer.ts';
import { refusalFor } from '../http/problem-json.ts';
import type { Route } from '../http/route.ts';

/** Answers an address of the API in JSON to the one who asks for this page; undefined where it would refuse. */
export type ReadForPage = (path: string, page: Request, response: Response) => Promise<string | undefined>;

/** By the same table and the same checks; the page's own request stands for it: session, rate, line in the log. */
export function readerOf(routes: readonly Route[], services: Services): ReadForPage {
  const match = routeMatcher(routes);
  return async (path, page, response) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    try {
      const found = match('GET', pathname);
      if (found === undefined || !('row' in found)) throw new Error('a page asks for what the API has');
      const { row, params } = found;
      const request: Request = Object.create(page, {
        params: { value: params },
        query: { value: Object.fromEntries(searchParams) },
        body: { value: undefined },
      });
      const call = await callOf(row, services, request, response);
      const said = await row.handle(call, () => {
        throw new Error('a page reads no events');
      });
      return JSON.stringify(presentAnswer(row, said));
    } catch (error) {
      if (refusalFor(error)) return undefined;
      throw error;
    }
  };
}
