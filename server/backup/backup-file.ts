import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { lineFor, StartRefusal } from '../start-refusal.ts';
import { seal, sealMagic, unseal } from './sealed-stream.ts';

/** Writes a file that appears whole, flushed to the disk and for its owner alone, or not at all. Never over another. */
export async function writeBackupFile(
  file: string,
  text: AsyncIterable<Buffer>,
  passphrase: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const taken = new StartRefusal(`${file} exists already: name another file.`);
  if (existsSync(file)) throw taken;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}.unfinished`;
  try {
    const zipped = createGzip({ level: 6 });
    const target = createWriteStream(temporary, { mode: 0o600, flags: 'wx', flush: true });
    const source = Readable.from(text, { objectMode: false });
    await (passphrase === undefined
      ? pipeline(source, zipped, target, { signal })
      : pipeline(source, zipped, (bytes: AsyncIterable<Buffer>) => seal(bytes, passphrase), target, {
          signal,
        }));
    // A link never replaces what appeared meanwhile; a disk without links has only the rename.
    await link(temporary, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || existsSync(file)) throw taken;
      await rename(temporary, file);
    });
    await flushFolder(dirname(file));
  } finally {
    await rm(temporary, { force: true });
  }
}

export type BackupSource = {
  readonly file: string;
  readonly passphrase: string | undefined;
  readonly signal: AbortSignal;
};

/** The text of a backup file, unsealed and unzipped as it is read. */
export async function* readBackupFile({ file, passphrase, signal }: BackupSource): AsyncGenerator<Buffer> {
  const isSealed = await startsWithSeal(file);
  if (isSealed && passphrase === undefined) {
    throw new StartRefusal(`${file} is under a passphrase: name its file with --passphrase-file.`);
  }
  const source = createReadStream(file);
  const unzipped = createGunzip();
  const flowing =
    isSealed && passphrase !== undefined
      ? pipeline(source, (bytes: AsyncIterable<Buffer>) => unseal(bytes, passphrase), unzipped, { signal })
      : pipeline(source, unzipped, { signal });
  flowing.catch(() => undefined);
  try {
    yield* unzipped as AsyncIterable<Buffer>;
    await flowing;
  } catch (error) {
    signal.throwIfAborted();
    await flowing.catch((cause: unknown) => {
      if (cause instanceof StartRefusal) throw cause;
    });
    throw new StartRefusal(`${file} is no whole backup: ${lineFor(error)}.`);
  }
}

/** A passphrase is the first line of a file, so that it stands in no command line and no history. */
export async function readPassphrase(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartRefusal(`The passphrase cannot be read: ${lineFor(error)}.`);
  });
  const [passphrase = ''] = text.split(/\r?\n/);
  if (passphrase.length >= 12) return passphrase;
  throw new StartRefusal(`The passphrase in ${file} is shorter than 12 characters.`);
}

async function startsWithSeal(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: unknown) => {
    throw new StartRefusal(`The backup cannot be read: ${lineFor(error)}.`);
  });
  const { buffer } = await handle
    .read(Buffer.alloc(sealMagic.length), 0, sealMagic.length, 0)
    .finally(() => handle.close());
  return buffer.equals(sealMagic);
}

/** The name itself must survive a power cut. Windows has no such call for folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
