import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Response } from 'express';
import { docsStyle, writeDocsPage } from '../api/docs-page.ts';
import { describeApi } from '../api/openapi.ts';
import { findProjectRoot } from '../project-root.ts';
import { factsOf } from './request-log.ts';
import type { Route } from './route.ts';

/** The API's description: for machines, for people, and its style. Written once, at the first look. */
export function serveDocs(app: Express, routes: readonly Route[]): void {
  let api: ReturnType<typeof describeApi> | undefined;
  const described = () => {
    api ??= describeApi(routes, ownVersion());
    return api;
  };
  const pages: Record<string, (response: Response) => void> = {
    '/api/openapi.json': (response) => response.json(described()),
    '/api/docs': (response) => response.type('html').send(writeDocsPage(described())),
    '/api/docs.css': (response) => response.type('css').send(docsStyle),
  };
  for (const [path, answer] of Object.entries(pages)) {
    app.get(path, (_request, response) => {
      factsOf(response).pattern = path;
      answer(response);
    });
  }
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(findProjectRoot(), 'package.json'), 'utf8'));
  return String(version);
}
