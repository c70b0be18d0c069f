import { isIP } from 'node:net';

/**
 * The network an address is counted under: an IPv4 address stands for itself, an IPv6 address for its /64, because one
 * line has a whole /64 to try from.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(plain) !== 6) return plain;
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, with those that "::" leaves out. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.replace(/:(\d+\.){3}\d+$/, ':0:0').split('::');
  const split = (part: string) => (part === '' ? [] : part.split(':'));
  const left = split(before);
  const right = after === undefined ? [] : split(after);
  const missing = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...missing, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}
