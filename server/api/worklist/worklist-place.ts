import { Refusal } from '../../errors.ts';

/** So many rows are on a page, and counts stop there too: "50+". */
export const pageSize = 50;

/** Where an episode stands in its list: by a time, then by its id. */
export interface WorklistPlace {
  readonly episodeId: string;
  readonly at: Date;
}

const idBytes = 16;

/** The mark of a page's last row: an id and a time, for no name may stand in an address. */
export function placeMark({ episodeId, at }: WorklistPlace): string {
  const mark = Buffer.alloc(idBytes + 8);
  mark.write(episodeId.replaceAll('-', ''), 'hex');
  mark.writeBigInt64BE(BigInt(at.getTime()), idBytes);
  return mark.toString('base64url');
}

export function parsePlaceMark(mark: string | undefined): WorklistPlace | undefined {
  if (mark === undefined) return undefined;
  const bytes = /^[A-Za-z0-9_-]{32}$/.test(mark) ? Buffer.from(mark, 'base64url') : Buffer.alloc(0);
  const at =
    bytes.length === idBytes + 8 ? new Date(Number(bytes.readBigInt64BE(idBytes))) : new Date(Number.NaN);
  const year = at.getUTCFullYear();
  if (year >= 2000 && year < 3000) {
    const hex = bytes.toString('hex', 0, idBytes);
    return { episodeId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), at };
  }
  const message = 'This page mark is not one of ours; start again from the first page.';
  throw new Refusal('invalid_request', [{ path: 'after', code: 'unknown_page', message }]);
}
