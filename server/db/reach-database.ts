import { Client } from 'pg';
import { lineFor, StartRefusal } from '../start-refusal.ts';

/** Connects, or refuses in one line that says where and keeps the password. */
export async function reachDatabase(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A server that dies says so by this event; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new StartRefusal(`The database cannot be reached: ${reachLine(error, databaseUrl)}.`);
  });
  return client;
}

function reachLine(error: unknown, databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const where = `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
  // A refused connection to a name with two addresses has an empty message and the causes inside.
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return `${where}: ${lineFor(cause)}`;
}
