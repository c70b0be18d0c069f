import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { recordPatient } from '../test/record-journey.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import type { BackupSource } from './backup-file.ts';
import { makeBackup } from './make-backup.ts';
import { checkBackup, restoreNamed } from './restore-backup.ts';

const { signal } = new AbortController();
const passphrase = 'correct horse battery staple';

let api: TestApi;
let folder: string;
let file: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-backup-'));
  file = join(folder, 'backup.sql.gz');
  return () => rm(folder, { recursive: true });
});

const sourceOf = (changes: Partial<BackupSource> = {}): BackupSource => ({
  file,
  passphrase: undefined,
  signal,
  ...changes,
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

async function restore(source = sourceOf()): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await restoreNamed(await checkBackup(source), database.ownerUrl, database.superuserUrl);
  return database;
}

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const everything = (table: string) => `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY t.id`;

describe('a backup', () => {
  it('When it is restored, then every row is as it was, nobody is signed in and numbers go on', async () => {
    await recordPatient(api, { familyName: String.raw`\. \N \n “O'Brien” ÅŞ` });
    const made = await makeBackup(api.superuserUrl, file, undefined, signal);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const copy = await restore();
    for (const table of ['patient', 'app_user', 'policy_version', 'audit_event']) {
      const rows = await ask(copy.superuserUrl, everything(table));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(await ask(api.superuserUrl, everything(table)));
    }
    expect(await ask(api.superuserUrl, 'SELECT count(*)::int > 0 AS some FROM session')).toEqual([
      { some: true },
    ]);
    expect(await ask(copy.superuserUrl, 'SELECT count(*)::int AS some FROM session')).toEqual([{ some: 0 }]);
    const next = `SELECT nextval(pg_get_serial_sequence('audit_event', 'id')) > max(id) AS beyond FROM audit_event`;
    expect(await ask(copy.superuserUrl, next)).toEqual([{ beyond: true }]);
    expect(made.rows).toBeGreaterThan(10);
  });

  it('When others write meanwhile, then it is one moment: every patient in it with its audit event', async () => {
    let isWriting = true;
    const writing = (async () => {
      for (let count = 0; isWriting && count < 500; count += 1) await recordPatient(api);
    })();
    await makeBackup(api.superuserUrl, file, undefined, signal);
    isWriting = false;
    await writing;
    const copy = await restore();
    const unmatched = `SELECT count(*)::int AS unmatched FROM
      (SELECT id FROM patient) p FULL JOIN
      (SELECT subject_id FROM audit_event WHERE action = 'patient_recorded') e ON p.id = e.subject_id
      WHERE p.id IS NULL OR e.subject_id IS NULL`;
    expect(await ask(copy.superuserUrl, unmatched)).toEqual([{ unmatched: 0 }]);
  });

  it('When the file is there already, then it is refused and kept', async () => {
    await writeFile(file, 'mine');
    expect(await refusalOf(makeBackup(api.superuserUrl, file, undefined, signal))).toMatch(/exists already/);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('When it is interrupted, then no file is left', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    expect(await refusalOf(makeBackup(api.superuserUrl, file, undefined, stopped))).not.toBe('not refused');
    expect(await readdir(folder)).toEqual([]);
  });

  it('When the role does not see every clinic, then it is refused and pg_dump is named', async () => {
    const { url } = await createTestDatabase();
    expect(await refusalOf(makeBackup(url, file, undefined, signal))).toMatch(
      /BYPASSRLS.*BACKUP_DATABASE_URL.*pg_dump/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a file that is not whole', () => {
  async function refusalOfText(change: (text: string) => string): Promise<string> {
    await makeBackup(api.superuserUrl, file, undefined, signal);
    const text = gunzipSync(await readFile(file)).toString();
    expect(change(text)).not.toBe(text);
    await writeFile(file, gzipSync(change(text)));
    return refusalOf(checkBackup(sourceOf()));
  }

  it.each<[string, (text: string) => string, RegExp]>([
    ['a score or name is another', (text) => text.replace('North Clinic', 'Other Clinic'), /checksum/],
    ['a row is gone', (text) => text.replace(/\n[^\n]*North Clinic[^\n]*/, ''), /checksum/],
    [
      'it is cut after a row',
      (text) => text.slice(0, text.indexOf('North Clinic')).replace(/[^\n]*$/, ''),
      /its end is missing/,
    ],
    [
      'it is cut within a row',
      (text) => text.slice(0, text.indexOf('North Clinic')),
      /last line is not whole/,
    ],
    ['its last line is gone', (text) => text.replace(/-- sha256.*\n$/, ''), /its end is missing/],
    ['something follows', (text) => `${text}DROP TABLE patient;\n`, /follows its last line/],
    ['it is of a later format', (text) => text.replace('format 1', 'format 2'), /no backup of format 1/],
  ])('When %s, then it is refused', async (_what, change, line) => {
    expect(await refusalOfText(change)).toMatch(line);
  });

  it('When bytes of the file are cut or changed, then it is refused', async () => {
    await makeBackup(api.superuserUrl, file, undefined, signal);
    const bytes = await readFile(file);
    for (const at of [0, 100, bytes.length >> 1, bytes.length - 5]) {
      await writeFile(file, bytes.subarray(0, at));
      expect(await refusalOf(checkBackup(sourceOf()))).toMatch(/^StartRefusal: /);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await writeFile(file, changed);
      // One bit of gzip's own header (its time) says nothing about what it holds.
      expect(await refusalOf(checkBackup(sourceOf()))).toMatch(/^StartRefusal: /);
    }
    await writeFile(file, 'hello');
    expect(await refusalOf(checkBackup(sourceOf()))).toMatch(/no whole backup/);
    expect(await refusalOf(checkBackup(sourceOf({ file: join(folder, 'none') })))).toMatch(/cannot be read/);
  });
});

describe('a backup under a passphrase', () => {
  beforeEach(async () => {
    await makeBackup(api.superuserUrl, file, passphrase, signal);
  });

  it('When the passphrase is right, then it is restored; the file shows nothing', async () => {
    expect((await readFile(file)).includes('North')).toBe(false);
    const copy = await restore(sourceOf({ passphrase }));
    expect(await ask(copy.superuserUrl, everything('patient'))).toEqual(
      await ask(api.superuserUrl, everything('patient')),
    );
  });

  it('When the passphrase is missing or wrong, or a byte is cut or changed, then it is refused', async () => {
    expect(await refusalOf(checkBackup(sourceOf()))).toMatch(/--passphrase-file/);
    expect(await refusalOf(checkBackup(sourceOf({ passphrase: 'another passphrase' })))).toMatch(
      /another one/,
    );
    const bytes = await readFile(file);
    for (const at of [12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      expect(await refusalOf(checkBackup(sourceOf({ passphrase })))).toMatch(
        /another one, or the file was altered/,
      );
      await writeFile(file, bytes.subarray(0, at));
      expect(await refusalOf(checkBackup(sourceOf({ passphrase })))).toMatch(/^StartRefusal/);
    }
  });
});

describe('a restore', () => {
  it('When the database holds rows, then it is refused and they stay', async () => {
    await makeBackup(api.superuserUrl, file, undefined, signal);
    const copy = await restore();
    const again = restoreNamed(await checkBackup(sourceOf()), copy.ownerUrl, copy.superuserUrl);
    expect(await refusalOf(again)).toMatch(/holds rows already/);
  });

  it('When the file changes between the check and the load, then nothing is stored', async () => {
    await makeBackup(api.superuserUrl, file, undefined, signal);
    const checked = await checkBackup(sourceOf());
    const text = gunzipSync(await readFile(file)).toString();
    await writeFile(file, gzipSync(text.replace('North Clinic', 'Other Clinic')));
    const database = await createEmptyDatabase();
    expect(await refusalOf(restoreNamed(checked, database.ownerUrl, database.superuserUrl))).toMatch(
      /altered/,
    );
    expect(await ask(database.superuserUrl, 'SELECT count(*)::int AS some FROM clinic')).toEqual([
      { some: 0 },
    ]);
  });

  it('When its folder forbids writing, then one line says so', async () => {
    await chmod(folder, 0o500);
    const refusal = await refusalOf(
      makeBackup(api.superuserUrl, join(folder, 'x', 'y.gz'), undefined, signal),
    );
    await chmod(folder, 0o700);
    // Root may write everywhere.
    if (process.getuid?.() !== 0) expect(refusal).toMatch(/EACCES/);
  });
});
