import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The newest event of a clinic at one time, as written outside the database. */
export interface Anchor {
  /** When it was written. */
  readonly at: string;
  readonly clinicId: string;
  readonly seq: number;
  readonly hash: string;
}

const anchorLine = z.object({
  at: z.iso.datetime(),
  clinicId: z.uuid(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Appends one JSON line each and returns once they are on the disk. */
export async function appendAnchors(file: string, anchors: readonly Anchor[]): Promise<void> {
  const handle = await open(file, 'a', 0o640);
  try {
    // A line that an earlier failure left unfinished ends here.
    const { size } = await handle.stat();
    const start = size > 0 && !(await endsLine(file, size)) ? '\n' : '';
    await handle.appendFile(start + anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function endsLine(file: string, size: number): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 0x0a;
  } finally {
    await handle.close();
  }
}

export interface ReadAnchors {
  readonly byClinic: ReadonlyMap<string, Anchor[]>;
  /** The numbers of lines that are no anchors. */
  readonly unreadable: readonly number[];
}

export async function readAnchors(file: string): Promise<ReadAnchors> {
  const byClinic = new Map<string, Anchor[]>();
  const unreadable: number[] = [];
  const handle = await open(file);
  let line = 0;
  for await (const text of createInterface({ input: handle.createReadStream(), crlfDelay: Infinity })) {
    line += 1;
    const anchor = anchorOf(text);
    if (anchor === null) unreadable.push(line);
    else {
      const known = byClinic.get(anchor.clinicId);
      if (known) known.push(anchor);
      else byClinic.set(anchor.clinicId, [anchor]);
    }
  }
  return { byClinic, unreadable };
}

function anchorOf(text: string): Anchor | null {
  try {
    return anchorLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
