import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { StartRefusal } from '../start-refusal.ts';

/**
 * A backup under a passphrase: magic, salt, then pieces of at most 64 KiB, each with its length, sealed by
 * AES-256-GCM. The counter as nonce and the mark on the last piece make any change, swap or cut visible; the key
 * is of this file alone, because its salt is.
 */
export const sealMagic = Buffer.from('FWSEAL1\n');
const saltBytes = 16;
const tagBytes = 16;
const pieceBytes = 64 * 1024;
const lastMark = 0x8000_0000;

const wrong = () =>
  new StartRefusal('The passphrase is another one, or the file was altered: nothing was read from it.');

export async function* seal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const header = Buffer.concat([sealMagic, randomBytes(saltBytes)]);
  const key = await keyOf(passphrase, header);
  yield header;
  let count = 0;
  let waiting: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    waiting = Buffer.concat([waiting, chunk]);
    // One piece is always kept back: only the end tells which is the last.
    for (; waiting.length > pieceBytes; waiting = waiting.subarray(pieceBytes)) {
      yield sealPiece(key, header, count, waiting.subarray(0, pieceBytes), false);
      count += 1;
    }
  }
  yield sealPiece(key, header, count, waiting, true);
}

function sealPiece(key: Buffer, header: Buffer, count: number, piece: Buffer, isLast: boolean): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length + (isLast ? lastMark : 0));
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count));
  cipher.setAAD(Buffer.concat([header, length]));
  return Buffer.concat([length, cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

export async function* unseal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const read = reader(bytes);
  const header = await read(sealMagic.length + saltBytes);
  const key = await keyOf(passphrase, header);
  for (let count = 0; ; count += 1) {
    const length = await read(4);
    const marked = length.readUInt32BE();
    const isLast = marked >= lastMark;
    const size = isLast ? marked - lastMark : marked;
    if (size > pieceBytes) throw wrong();
    const sealed = await read(size + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(count), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.concat([header, length])).setAuthTag(sealed.subarray(size));
    try {
      yield Buffer.concat([decipher.update(sealed.subarray(0, size)), decipher.final()]);
    } catch {
      throw wrong();
    }
    if (isLast) return;
  }
}

/** Gives exactly as many bytes as asked for. */
function reader(bytes: AsyncIterable<Buffer>): (size: number) => Promise<Buffer> {
  const chunks = bytes[Symbol.asyncIterator]();
  let waiting: Buffer = Buffer.alloc(0);
  return async (size) => {
    while (waiting.length < size) {
      const next = await chunks.next();
      if (next.done) throw wrong();
      waiting = Buffer.concat([waiting, next.value]);
    }
    const asked = waiting.subarray(0, size);
    waiting = waiting.subarray(size);
    return asked;
  };
}

function keyOf(passphrase: string, header: Buffer): Promise<Buffer> {
  const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
  const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
  return derive(passphrase.normalize('NFC'), header.subarray(sealMagic.length), 32, cost);
}

function nonceOf(count: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(count, 8);
  return nonce;
}
