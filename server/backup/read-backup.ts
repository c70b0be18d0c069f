import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { StartRefusal } from '../start-refusal.ts';
import {
  type BackupHead,
  type BackupManifest,
  backupHead,
  backupManifest,
  closing,
  firstLine,
  opening,
  parseCopyLine,
  sequenceLine,
  type TableCount,
} from './backup-format.ts';

export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** Whole rows of the table before. */
  | { readonly kind: 'rows'; readonly rows: Buffer }
  | { readonly kind: 'table_end' }
  | { readonly kind: 'manifest'; readonly manifest: BackupManifest };

const altered = (why: string) => new StartRefusal(`The backup is cut or altered: ${why}.`);
const tableEnd = Buffer.from('\\.\n');

/**
 * The parts of a backup, in order. Reading to the end proves the file whole: each table against its number of
 * rows and checksum, every byte against the last line.
 */
export async function* readBackup(bytes: AsyncIterable<Buffer>): AsyncGenerator<BackupPart> {
  const whole = createHash('sha256');
  const counted: TableCount[] = [];
  const statements: string[] = [];
  let table: { name: string; rows: number; hash: ReturnType<typeof createHash> } | undefined;
  let manifest: BackupManifest | undefined;
  let lineCount = 0;
  let isComplete = false;

  for await (const lines of wholeLines(bytes)) {
    for (let at = 0; at < lines.length; ) {
      if (isComplete) throw altered('something follows its last line');
      if (table !== undefined) {
        const end = endOfTable(lines, at);
        const rows = lines.subarray(at, end);
        whole.update(rows);
        table.hash.update(rows);
        table.rows += countLines(rows);
        if (rows.length > 0) yield { kind: 'rows', rows };
        at = end;
        if (at === lines.length) break;
        whole.update(tableEnd);
        at += tableEnd.length;
        counted.push({ name: table.name, rows: table.rows, sha256: table.hash.digest('hex') });
        table = undefined;
        yield { kind: 'table_end' };
        continue;
      }
      const end = lines.indexOf(10, at) + 1;
      const line = lines.toString('utf8', at, end - 1);
      at = end;
      lineCount += 1;
      if (lineCount === 1 && line !== firstLine) throw new StartRefusal('This is no backup of format 1.');
      if (line.startsWith('-- sha256 ')) {
        isComplete = line.slice('-- sha256 '.length) === whole.digest('hex');
        if (!isComplete) throw altered('its checksum is another one');
        continue;
      }
      whole.update(`${line}\n`);
      const copy = parseCopyLine(line);
      if (copy !== undefined) {
        table = { name: copy.table, rows: 0, hash: createHash('sha256') };
        yield { kind: 'table', ...copy };
      } else if (lineCount === 2) yield { kind: 'head', head: parseJson(line, '-- head ', backupHead) };
      else if (line.startsWith('-- manifest ')) manifest = parseJson(line, '-- manifest ', backupManifest);
      else if (lineCount > 2) statements.push(line);
    }
  }
  if (!isComplete || manifest === undefined) throw altered('its end is missing');
  const expected = [...opening, ...manifest.sequences.map(sequenceLine), ...closing];
  if (statements.join('\n') !== expected.join('\n')) throw altered('it holds statements of its own');
  if (JSON.stringify(counted) !== JSON.stringify(manifest.tables))
    throw altered('its tables are not those it names');
  yield { kind: 'manifest', manifest };
}

/** Pieces that end where a line ends. */
async function* wholeLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const known = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = known.lastIndexOf(10) + 1;
    rest = known.subarray(end);
    if (end > 0) yield known.subarray(0, end);
  }
  if (rest.length > 0) throw altered('its last line is not whole');
}

/** Where the rows end: before `\.` on a line of its own, which no row can be. */
function endOfTable(lines: Buffer, at: number): number {
  if (lines.subarray(at, at + tableEnd.length).equals(tableEnd)) return at;
  const before = lines.indexOf('\n\\.\n', at);
  return before === -1 ? lines.length : before + 1;
}

function countLines(rows: Buffer): number {
  let count = 0;
  for (let at = rows.indexOf(10); at !== -1; at = rows.indexOf(10, at + 1)) count += 1;
  return count;
}

function parseJson<T>(line: string, start: string, shape: z.ZodType<T>): T {
  try {
    if (line.startsWith(start)) return shape.parse(JSON.parse(line.slice(start.length)));
  } catch {
    // Said below.
  }
  throw altered(`its line "${start.trim()}" cannot be read`);
}
