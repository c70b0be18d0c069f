import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstallationKey, loadInstallationKey, newSecret } from './installation-key.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'facetwise key '));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const load = (secretKey?: string) => loadInstallationKey({ dataDir, secretKey });

describe('what is sealed', () => {
  const key = new InstallationKey(newSecret());
  const secret = 'A'.repeat(32);

  it('When its owner asks with the same key, then it opens; for anybody else or changed by one bit it does not', () => {
    const sealed = key.seal(secret, 'nurse');
    expect(sealed).toHaveLength(60);
    expect(key.open(sealed, 'nurse')).toBe(secret);
    expect(key.open(sealed, 'admin')).toBeUndefined();
    expect(new InstallationKey(newSecret()).open(sealed, 'nurse')).toBeUndefined();
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Uint8Array.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(key.open(changed, 'nurse')).toBeUndefined();
    }
  });

  it('When the same is sealed twice, then nobody sees that it is the same', () => {
    expect(key.seal(secret, 'nurse')).not.toEqual(key.seal(secret, 'nurse'));
  });

  it('When a text is hashed, then it is the same for this key only', () => {
    expect(key.hash('account a@b.example')).toBe(key.hash('account a@b.example'));
    expect(key.hash('account a@b.example')).toMatch(/^[0-9a-f]{64}$/);
    expect(new InstallationKey(newSecret()).hash('account a@b.example')).not.toBe(
      key.hash('account a@b.example'),
    );
  });
});

describe('the key file', () => {
  it('When several processes start first at once, then they share one key, in a file for its owner only', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => load()));
    expect(new Set(keys.map((key) => key.hash('same'))).size).toBe(1);
    expect((await load()).hash('same')).toBe(keys[0]?.hash('same'));
    expect(await readdir(dataDir)).toEqual(['installation.key']);
    if (process.platform !== 'win32') {
      expect((await stat(join(dataDir, 'installation.key'))).mode & 0o777).toBe(0o600);
    }
  });

  it('When SECRET_KEY is set, then no file is made', async () => {
    const secret = newSecret();
    expect((await load(secret)).hash('same')).toBe(new InstallationKey(secret).hash('same'));
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('When the file holds something else, then the start is refused and the file stays', async () => {
    const path = join(dataDir, 'installation.key');
    await writeFile(path, 'not a key\n');
    await expect(load()).rejects.toThrow(/holds no key/);
    expect(await readFile(path, 'utf8')).toBe('not a key\n');
  });
});
