import type { Readable } from 'node:stream';

const byteOrderMark = '\uFEFF';

/** The whole text of a stream, without a byte order mark. */
export async function textOf(input: Readable): Promise<string> {
  const parts: string[] = [];
  for await (const part of decoded(input)) parts.push(part);
  return parts.join('');
}

/**
 * The lines of a stream that are not blank, one at a time, so that memory holds one line and not the file. Ends of
 * line may be LF or CRLF; a byte order mark is dropped.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let unfinished: string[] = [];
  for await (const part of decoded(input)) {
    let from = 0;
    for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', from)) {
      unfinished.push(part.slice(from, end));
      const line = unfinished.join('').trim();
      if (line !== '') yield line;
      unfinished = [];
      from = end + 1;
    }
    if (from < part.length) unfinished.push(part.slice(from));
  }
  const last = unfinished.join('').trim();
  if (last !== '') yield last;
}

async function* decoded(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let first = true;
  for await (const part of input as AsyncIterable<string>) {
    yield first && part.startsWith(byteOrderMark) ? part.slice(1) : part;
    first = false;
  }
}
