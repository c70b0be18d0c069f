import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEnv } from './env.ts';
import { findProjectRoot } from './project-root.ts';
import { StartRefusal } from './start-refusal.ts';

function refusalOf(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof StartRefusal) return error.message;
    throw error;
  }
  return 'not refused';
}

test('When nothing is set, then it serves this machine only, on port 4000, from the project folder', () => {
  expect(parseEnv({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    backupDatabaseUrl: undefined,
    dataDir: join(findProjectRoot(), '.data'),
    appOrigin: 'http://localhost:4000',
    trustProxy: undefined,
    metricsPort: undefined,
    logLevel: 'info',
    requestsPerMinute: 1_200,
    auditAnchorFile: undefined,
    auditAnchorMinutes: 15,
  });
});

test('When the port changes, then the address people type follows', () => {
  expect(parseEnv({ PORT: '4711' })).toMatchObject({ port: 4711, appOrigin: 'http://localhost:4711' });
});

test('When settings are right, then they come out parsed', () => {
  expect(parseEnv({ HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.5, fd00::/8' })).toMatchObject({
    host: '0.0.0.0',
    trustProxy: ['10.0.0.5', 'fd00::/8'],
  });
  expect(parseEnv({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
  expect(parseEnv({ APP_ORIGIN: 'https://facetwise.example.org/' }).appOrigin).toBe(
    'https://facetwise.example.org',
  );
  expect(isAbsolute(parseEnv({ DATA_DIR: 'somewhere/else' }).dataDir)).toBe(true);
  const databaseUrl = 'postgresql://u:p@db.example.org:5432/facetwise?sslmode=require';
  expect(parseEnv({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
  expect(parseEnv({ HOST: '127.1.2.3' }).host).toBe('127.1.2.3');
  expect(parseEnv({ AUDIT_ANCHOR_FILE: '/mnt/a', AUDIT_ANCHOR_MINUTES: '5' })).toMatchObject({
    auditAnchorFile: '/mnt/a',
    auditAnchorMinutes: 5,
  });
});

describe('When a setting is wrong, then one line names it and says what would be right', () => {
  const wrong: Record<string, string[]> = {
    PORT: [
      '',
      ' ',
      '0',
      '-1',
      '4000.5',
      '4,000',
      '0x10',
      '1e3',
      ' 4000',
      '70000',
      '65536',
      '٤٠٠٠',
      'NaN',
      '4000\n',
    ],
    HOST: ['', '127.0.0', '999.1.1.1', 'http://localhost', 'a b', '[::1]', '-x', 'a..b'],
    DATABASE_URL: [
      '',
      'facetwise',
      'mysql://u:secret@h/db',
      'postgresql://u:secret@h',
      'postgresql://u:secret@h:99999/db',
    ],
    DATABASE_OWNER_URL: ['', 'facetwise', 'mysql://u:secret@h/db'],
    DATA_DIR: ['', '   ', 'a\0b'],
    APP_ORIGIN: [
      '',
      'facetwise.example.org',
      'https://h/path',
      'https://h?x',
      'https://h#x',
      'ftp://h',
      'https://u:secret@h',
    ],
    TRUST_PROXY: [
      '',
      'true',
      '0',
      '10',
      '1.5',
      '10.0.0',
      '10.0.0.0/33',
      '10.0.0.1,',
      '10.0.0.0/8/8',
      'proxy',
    ],
    LOG_LEVEL: ['', 'loud', 'INFO'],
    AUDIT_ANCHOR_FILE: ['', ' '],
    AUDIT_ANCHOR_MINUTES: ['', '0', '1441', '1.5', '-5'],
  };
  for (const [name, values] of Object.entries(wrong)) {
    test.each(values)(`${name}=%j`, (value) => {
      const line = refusalOf({ [name]: value });
      expect(line).toMatch(new RegExp(`^${name} cannot be .* must be .*\\.$`));
      expect(line).not.toContain('\n');
      if (name.startsWith('DATABASE')) expect(line).not.toContain('secret');
    });
  }
});

test.each(['http://clinic.example', 'http://192.168.1.5:4000', 'http://localhost.example'])(
  'When APP_ORIGIN=%s is reached from elsewhere without TLS, then it is refused',
  (origin) => {
    expect(refusalOf({ APP_ORIGIN: origin, HOST: '0.0.0.0', TRUST_PROXY: '1' })).toMatch(
      /in the clear: use https/,
    );
    expect(refusalOf({ APP_ORIGIN: origin })).toMatch(/in the clear: use https/);
  },
);

test.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000', 'https://clinic.example'])(
  'When APP_ORIGIN=%s is this machine or under TLS, then it is taken',
  (origin) => {
    expect(parseEnv({ APP_ORIGIN: origin }).appOrigin).toBe(origin);
  },
);

test('When the owner of a database is named without the database, then it is refused', () => {
  const owner = 'postgresql://owner:secret@h/db';
  expect(refusalOf({ DATABASE_OWNER_URL: owner })).toMatch(
    /^DATABASE_OWNER_URL .* DATABASE_URL: set that one too/,
  );
  expect(parseEnv({ DATABASE_OWNER_URL: owner, DATABASE_URL: 'postgresql://u:p@h/db' })).toMatchObject({
    databaseOwnerUrl: owner,
  });
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'facetwise.example.org'])(
  'When HOST=%s could be reached by strangers and no proxy is trusted, then it is refused',
  (host) => {
    expect(refusalOf({ HOST: host })).toMatch(/TRUST_PROXY/);
  },
);
