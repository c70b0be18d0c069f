import { Refusal } from '../errors.ts';

/**
 * The mark of the last row of a page. It holds that row's id and nothing else: addresses are logged by browsers and
 * proxies, and no name may stand in one.
 */
export function pageMark(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

export function parsePageMark(mark: string | undefined): string | undefined {
  if (mark === undefined) return undefined;
  const hex = /^[A-Za-z0-9_-]{22}$/.test(mark) ? Buffer.from(mark, 'base64url').toString('hex') : '';
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex);
  if (parts !== null) return parts.slice(1).join('-');
  const message = 'This page mark is not one of ours; start again from the first page.';
  throw new Refusal('invalid_request', [{ path: 'after', code: 'unknown_page', message }]);
}
