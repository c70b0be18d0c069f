import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Role, roles } from '#shared/access/access-table.ts';
import { createApp } from '../app.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { InstallationKey, newSecret } from '../installation-key.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { TestAuthenticator } from './test-authenticator.ts';
import { TestBrowser } from './test-browser.ts';
import { createTestClinic, type TestClinic, testPassword } from './test-clinic.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

interface TestApiOptions {
  /** No clinic at all, as right after the first start. */
  empty?: boolean;
  metrics?: Metrics;
  /** A page and a program that draws it, in place of the built ones. */
  web?: { folder: string; drawer: string };
  env?: { appOrigin?: string; host?: string; trustProxy?: number; requestsPerMinute?: number };
  /** Where no run of tests provides one. */
  database?: TestDatabase;
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
  /** A fresh browser in which this person of the clinic has just signed in, with both factors. */
  signIn(role: Role): Promise<TestBrowser>;
  /** The next code of this person's authenticator app. */
  codeOf(role: Role): string;
  /** The address of a second process on the same database. */
  startAnother(): Promise<string>;
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
  web,
  database: given,
}: TestApiOptions = {}): Promise<TestApi> {
  const database = given ?? (await createTestDatabase());
  const log: string[] = [];
  const key = new InstallationKey(newSecret());
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const advance = (minutes: number) => {
    aheadMs += minutes * 60_000;
  };
  const start = (shown?: string) => listenOn({ url: database.url, key, env, log, metrics, web, now }, shown);
  const { app, origin, close } = await start(env.appOrigin);
  const closings = [close];
  const db = new ClinicDatabase(database.url, 3);
  const create = (name: string) => (empty ? nobody() : createTestClinic(db, name, now(), key));
  const clinic = await create('North Clinic');
  const otherClinic = await create('South Clinic');
  const people = peopleOf(clinic, now, advance);
  const signedIn = {
    own: await signInAll(origin, clinic, people),
    other: await signInAll(origin, otherClinic, peopleOf(otherClinic, now, advance)),
  };
  return {
    origin,
    superuserUrl: database.superuserUrl,
    db,
    clinic,
    otherClinic,
    as: (role) => signedIn.own[role],
    asOther: (role) => signedIn.other[role],
    stranger: () => new TestBrowser(origin),
    signIn: (role) => signIn(origin, people[role]),
    codeOf: (role) => people[role].app.code(),
    startAnother: async () => {
      // It answers to the same address: the two stand behind one name.
      const another = await start(env.appOrigin ?? origin);
      closings.push(another.close);
      return another.origin;
    },
    announce: () => app.announce(),
    log,
    advance,
    now,
    close: async () => {
      for (const end of closings) await end();
      await db.close();
    },
  };
}

interface Running {
  url: string;
  key: InstallationKey;
  env: NonNullable<TestApiOptions['env']>;
  log: string[];
  metrics: Metrics | undefined;
  web: TestApiOptions['web'];
  now: () => Date;
}

async function listenOn({ url, key, env, log, metrics, web, now }: Running, appOrigin?: string) {
  const server = createServer((request, response) => app.handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await createApp({
    databaseUrl: url,
    env: {
      appOrigin: appOrigin ?? origin,
      host: env.host ?? '127.0.0.1',
      trustProxy: env.trustProxy,
      // One session asks for a whole file of tests.
      requestsPerMinute: env.requestsPerMinute ?? 1_000_000,
    },
    key,
    log: pino({ level: 'info' }, linesInto(log)),
    ...(metrics && { metrics }),
    ...(web && { web }),
    setupLink: (token) => `${origin}/setup#${token}`,
    now,
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await app.close();
  };
  return { app, origin, close };
}

interface Someone {
  email: string;
  app: TestAuthenticator;
}

const nobody = (): TestClinic => ({ id: '', users: {}, secrets: {} }) as TestClinic;

function peopleOf(
  { users, secrets }: TestClinic,
  now: () => Date,
  advance: (minutes: number) => void,
): Record<Role, Someone> {
  const people = {} as Record<Role, Someone>;
  for (const role of roles) {
    const app = new TestAuthenticator(secrets[role] ?? '', now, () => advance(0.5));
    people[role] = { email: users[role]?.email ?? '', app };
  }
  return people;
}

async function signIn(origin: string, { email, app }: Someone): Promise<TestBrowser> {
  const browser = new TestBrowser(origin);
  await browser.post('/api/sign-in', { email, password: testPassword });
  const answer = await browser.post('/api/sign-in/factor', { kind: 'totp', code: app.code() });
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.text}`);
  return browser;
}

async function signInAll(
  origin: string,
  clinic: TestClinic,
  people: Record<Role, Someone>,
): Promise<Record<Role, TestBrowser>> {
  const browsers = {} as Record<Role, TestBrowser>;
  for (const role of roles) {
    browsers[role] = clinic.id === '' ? new TestBrowser(origin) : await signIn(origin, people[role]);
  }
  return browsers;
}

function linesInto(log: string[]): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk));
      done();
    },
  });
}
