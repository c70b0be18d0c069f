import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { findProjectRoot } from './project-root.ts';
import { StartRefusal } from './start-refusal.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What Express takes as `trust proxy`: a number of hops, or addresses. */
type TrustProxy = number | readonly string[];

export type Env = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** The same database as the role that owns its tables, for migrations and grants only. */
  readonly databaseOwnerUrl: string | undefined;
  /** The same database as a role that sees every clinic; commands use it, the server never does. */
  readonly backupDatabaseUrl: string | undefined;
  readonly dataDir: string;
  /** 64 hexadecimal digits; unset: the key file of the data folder. */
  readonly secretKey: string | undefined;
  /** The address people type, without a trailing slash; state-changing requests must come from it. */
  readonly appOrigin: string;
  readonly trustProxy: TrustProxy | undefined;
  /** Where Prometheus reads, on this machine only; undefined: nowhere. */
  readonly metricsPort: number | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** Of one session, by each process. */
  readonly requestsPerMinute: number;
  /** Outside this machine: where the newest link of each clinic's audit is written. */
  readonly auditAnchorFile: string | undefined;
  readonly auditAnchorMinutes: number;
};

const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

const host = z.string().refine((value) => isIP(value) !== 0 || isHostName(value));

const databaseUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return (protocol === 'postgres:' || protocol === 'postgresql:') && pathname.length > 1;
});

const path = z.string().refine((value) => value.trim() !== '' && !value.includes('\0'));

const secretKey = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/)
  .toLowerCase();

const appOrigin = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')
  .transform((url) => url.origin);

const trustProxy = z.string().transform((value, context): TrustProxy => {
  if (/^[1-9]$/.test(value)) return Number(value);
  const addresses = value.split(',').map((address) => address.trim());
  if (!addresses.every(isProxyAddress)) context.addIssue('not an address');
  return addresses;
});

const minutes = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .refine((value) => value <= 1_440);

const requestsPerMinute = z
  .string()
  .regex(/^[1-9]\d{1,6}$/)
  .transform(Number)
  .refine((value) => value >= 100 && value <= 1_000_000);

/** Each variable with its shape and what would be right, in the words of the refusal. */
const variables = {
  PORT: [port, 'a whole number from 1 to 65535, for example PORT=4000'],
  HOST: [host, 'an address or host name of this machine, for example HOST=127.0.0.1'],
  DATABASE_URL: [databaseUrl, 'like postgresql://user:password@host:5432/facetwise'],
  DATABASE_OWNER_URL: [databaseUrl, 'like postgresql://owner:password@host:5432/facetwise'],
  BACKUP_DATABASE_URL: [databaseUrl, 'like postgresql://role:password@host:5432/facetwise'],
  DATA_DIR: [path, 'a folder, for example DATA_DIR=.data'],
  SECRET_KEY: [secretKey, '64 hexadecimal digits, for example from: openssl rand -hex 32'],
  APP_ORIGIN: [
    appOrigin,
    'the address people open, without a path, for example https://facetwise.example.org',
  ],
  TRUST_PROXY: [
    trustProxy,
    "the proxy's address or network, for example TRUST_PROXY=10.0.0.5 or 10.0.0.0/8, or its number of hops from 1 to 9",
  ],
  METRICS_PORT: [port, 'a whole number from 1 to 65535, for example METRICS_PORT=9464'],
  AUDIT_ANCHOR_FILE: [
    path,
    'a file on another machine, for example AUDIT_ANCHOR_FILE=/mnt/anchors/facetwise.ndjson',
  ],
  AUDIT_ANCHOR_MINUTES: [minutes, 'a whole number from 1 to 1440, for example AUDIT_ANCHOR_MINUTES=15'],
  REQUESTS_PER_MINUTE: [
    requestsPerMinute,
    'a whole number from 100 to 1000000, for example REQUESTS_PER_MINUTE=1200',
  ],
  LOG_LEVEL: [z.enum(logLevels), `one of ${logLevels.join(', ')}`],
} as const;

type Name = keyof typeof variables;

/** Never repeated: an address of a database carries a password. */
const secrets: readonly Name[] = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'BACKUP_DATABASE_URL', 'SECRET_KEY'];
type Value<N extends Name> = z.output<(typeof variables)[N][0]>;

/** Reads the settings once. Throws a StartRefusal whose line names the variable and what would be right. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  function read<N extends Name>(name: N): Value<N> | undefined {
    const given = source[name];
    if (given === undefined) return undefined;
    const [shape, right] = variables[name];
    const parsed = shape.safeParse(given);
    if (parsed.success) return parsed.data as Value<N>;
    const shown = secrets.includes(name) ? 'what it is' : JSON.stringify(given);
    throw new StartRefusal(`${name} cannot be ${shown}: it must be ${right}.`);
  }
  const portNumber = read('PORT') ?? 4000;
  const hostName = read('HOST') ?? '127.0.0.1';
  const proxy = read('TRUST_PROXY');
  const anchorFile = read('AUDIT_ANCHOR_FILE');
  if (!isLoopback(hostName) && proxy === undefined) {
    throw new StartRefusal(
      `HOST=${hostName} is reachable from other machines: put a TLS proxy in front and name it in TRUST_PROXY, or use HOST=127.0.0.1.`,
    );
  }
  const origin = read('APP_ORIGIN') ?? `http://localhost:${portNumber}`;
  if (origin.startsWith('http:') && !isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''))) {
    throw new StartRefusal(
      `APP_ORIGIN=${origin} would send passwords and patients in the clear: use https, through a TLS proxy.`,
    );
  }
  if (read('DATABASE_OWNER_URL') !== undefined && read('DATABASE_URL') === undefined) {
    throw new StartRefusal(
      'DATABASE_OWNER_URL names the owner of the database in DATABASE_URL: set that one too, or neither.',
    );
  }
  return {
    port: portNumber,
    host: hostName,
    databaseUrl: read('DATABASE_URL'),
    databaseOwnerUrl: read('DATABASE_OWNER_URL'),
    backupDatabaseUrl: read('BACKUP_DATABASE_URL'),
    dataDir: resolve(findProjectRoot(), read('DATA_DIR') ?? '.data'),
    secretKey: read('SECRET_KEY'),
    appOrigin: origin,
    trustProxy: proxy,
    metricsPort: read('METRICS_PORT'),
    logLevel: read('LOG_LEVEL') ?? 'info',
    requestsPerMinute: read('REQUESTS_PER_MINUTE') ?? 1_200,
    auditAnchorFile: anchorFile === undefined ? undefined : resolve(findProjectRoot(), anchorFile),
    auditAnchorMinutes: read('AUDIT_ANCHOR_MINUTES') ?? 15,
  };
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

function isHostName(name: string): boolean {
  const labels = name.split('.');
  // All-numeric names are mistyped addresses such as 127.0.0 or 999.1.1.1.
  return (
    name.length <= 253 &&
    labels.every((label) => /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(label)) &&
    /[a-z]/i.test(name)
  );
}

function isProxyAddress(text: string): boolean {
  if (text === 'loopback' || text === 'linklocal' || text === 'uniquelocal') return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
