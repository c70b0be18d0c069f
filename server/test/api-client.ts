import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Role, roles } from '#shared/access/access-table.ts';
import { createApp } from '../app.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { TestBrowser } from './test-browser.ts';
import { createTestClinic, type TestClinic, testPassword } from './test-clinic.ts';
import { createTestDatabase } from './test-database.ts';

interface TestApiOptions {
  /** No clinic at all, as right after the first start. */
  empty?: boolean;
  metrics?: Metrics;
  env?: { appOrigin?: string; host?: string; trustProxy?: number };
}

export interface TestApi {
  origin: string;
  /** As the server's superuser: to look behind the application's back. */
  superuserUrl: string;
  db: ClinicDatabase;
  clinic: TestClinic;
  otherClinic: TestClinic;
  /** Somebody of the clinic, signed in. */
  as(role: Role): TestBrowser;
  /** Somebody of the other clinic, signed in. */
  asOther(role: Role): TestBrowser;
  /** A browser in which nobody is signed in. */
  stranger(): TestBrowser;
  /** The lines printed at the start. */
  announce(): Promise<string[]>;
  /** Every line logged so far. */
  log: string[];
  /** Moves the API's clock on; it runs on from there. */
  advance(minutes: number): void;
  now(): Date;
  close(): Promise<void>;
}

/** The whole API on real HTTP and a fresh database, with two clinics and a signed-in user of each role in both. */
export async function startTestApi({
  empty = false,
  env = {},
  metrics,
}: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const log: string[] = [];
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const server = createServer((request, response) => app.handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await createApp({
    databaseUrl: database.url,
    env: { appOrigin: env.appOrigin ?? origin, host: env.host ?? '127.0.0.1', trustProxy: env.trustProxy },
    log: pino({ level: 'info' }, linesInto(log)),
    ...(metrics && { metrics }),
    setupLink: (token) => `${origin}/setup#${token}`,
    now,
  });
  const db = new ClinicDatabase(database.url, 3);
  const nobody: TestClinic = { id: '', users: {} as TestClinic['users'] };
  const clinic = empty ? nobody : await createTestClinic(db, 'North Clinic', now());
  const otherClinic = empty ? nobody : await createTestClinic(db, 'South Clinic', now());
  const signedIn = { own: await signInAll(origin, clinic), other: await signInAll(origin, otherClinic) };
  return {
    origin,
    superuserUrl: database.superuserUrl,
    db,
    clinic,
    otherClinic,
    as: (role) => signedIn.own[role],
    asOther: (role) => signedIn.other[role],
    stranger: () => new TestBrowser(origin),
    announce: () => app.announce(),
    log,
    advance: (minutes) => {
      aheadMs += minutes * 60_000;
    },
    now,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await db.close();
    },
  };
}

async function signInAll(origin: string, clinic: TestClinic): Promise<Record<Role, TestBrowser>> {
  const clients = {} as Record<Role, TestBrowser>;
  for (const role of roles) {
    clients[role] = new TestBrowser(origin);
    if (clinic.id === '') continue;
    const { email } = clinic.users[role];
    const { status } = await clients[role].post('/api/sign-in', { email, password: testPassword });
    if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
  }
  return clients;
}

function linesInto(log: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk));
      done();
    },
  });
}
