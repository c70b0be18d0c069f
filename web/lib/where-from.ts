/** Where somebody wanted to go before the sign-in: an address of this site only. */
export function whereFrom({ from }: Record<string, unknown>): { from?: string } {
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {};
}
