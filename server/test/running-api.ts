import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { startTestApi, type TestApi } from './api-client.ts';

export interface RunningApi {
  readonly api: TestApi;
  /** What PostgreSQL holds, past the API. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read rows freely
  rows(sql: string, values: readonly unknown[]): Promise<any[]>;
}

/** One API for the tests of a file: started before them, closed after them. */
export function runningApi(): RunningApi {
  let api: TestApi;
  let behind: Client;
  beforeAll(async () => {
    api = await startTestApi();
    behind = new Client({ connectionString: api.superuserUrl });
    await behind.connect();
  });
  afterAll(async () => {
    await behind.end();
    await api.close();
  });
  return {
    get api() {
      return api;
    },
    rows: async (sql, values) => (await behind.query(sql, [...values])).rows,
  };
}
