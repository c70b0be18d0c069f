import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env.ts';
import { lineFor, StartRefusal } from './start-refusal.ts';

const fileName = 'installation.key';
const nonceBytes = 12;
const tagBytes = 16;

/** What only this installation knows: a copy of the database alone opens nothing that was sealed with it. */
export class InstallationKey {
  readonly #sealing: Buffer;
  readonly #hashing: Buffer;

  /** 64 hexadecimal digits. */
  constructor(secret: string) {
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `facetwise ${purpose}`, 32));
    this.#sealing = derive('sealing');
    this.#hashing = derive('hashing');
  }

  /** Encrypts for one owner: opened for another it does not open. */
  seal(plain: string, owner: string): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([nonce, sealed, cipher.getAuthTag()]));
  }

  /** What was sealed, or undefined when it was sealed with another key or for somebody else. */
  open(sealed: Uint8Array, owner: string): string | undefined {
    const bytes = Buffer.from(sealed);
    const nonce = bytes.subarray(0, nonceBytes);
    const cipher = createDecipheriv('aes-256-gcm', this.#sealing, nonce).setAAD(Buffer.from(owner));
    cipher.setAuthTag(bytes.subarray(-tagBytes));
    try {
      const inner = bytes.subarray(nonceBytes, -tagBytes);
      return Buffer.concat([cipher.update(inner), cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** The same text always gives the same 64 hexadecimal digits, which nobody without the key can find out from it. */
  hash(text: string): string {
    return createHmac('sha256', this.#hashing).update(text).digest('hex');
  }
}

/** The key of SECRET_KEY, else of the data folder, where the first start makes it. */
export async function loadInstallationKey({
  secretKey,
  dataDir,
}: Pick<Env, 'secretKey' | 'dataDir'>): Promise<InstallationKey> {
  return new InstallationKey(secretKey ?? (await keyInFolder(dataDir)));
}

export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

async function keyInFolder(dataDir: string): Promise<string> {
  const path = join(dataDir, fileName);
  try {
    await makeUnlessThere(dataDir, path);
    const secret = (await readFile(path, 'utf8')).trim();
    if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  } catch (error) {
    throw new StartRefusal(`The key in ${path} cannot be read or made: ${lineFor(error)}.`);
  }
  throw new StartRefusal(
    `${path} holds no key: put the installation's own file back (64 hexadecimal digits).`,
  );
}

/** Whole or not at all, and once, however many processes start together. */
async function makeUnlessThere(dataDir: string, path: string): Promise<void> {
  const isThere = await readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (isThere) return;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${newSecret()}\n`);
    await file.sync();
    await file.close();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}
