import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { applicationRole, ownerRole } from '../db/application-database.ts';
import { applicationUrl, embeddedUrl } from '../db/connection-url.ts';

export type TestDatabase = {
  /** As the application connects. */
  readonly url: string;
  /** As the owner of the tables, who migrates. */
  readonly ownerUrl: string;
  /** As the server's superuser: to look behind the application's back. */
  readonly superuserUrl: string;
};

/** A fresh, migrated, empty database for one test file. It goes with the run's server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE facetwise_template');
}

/** A database without even a table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const superuserUrl = new URL(inject('superuserUrl'));
  const client = new Client({ connectionString: superuserUrl.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole} ${template}`).finally(() => client.end());
  superuserUrl.pathname = `/${name}`;
  const port = Number(superuserUrl.port);
  return {
    url: applicationUrl(embeddedUrl(port, applicationRole, inject('applicationPassword'), name)),
    ownerUrl: embeddedUrl(port, ownerRole, inject('ownerPassword'), name),
    superuserUrl: superuserUrl.href,
  };
}
