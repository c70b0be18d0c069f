import { screens } from './screens.ts';

/** A screen behind the sign-in, and what its address names. */
export interface ScreenAt {
  readonly part: (typeof screens)[keyof typeof screens];
  /** What it asks first, with what the address names filled in. */
  readonly asks: readonly string[];
}

/** The screen of an address; undefined: it belongs to none. */
export function screenAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>): ScreenAt | undefined {
  const given = pathname.split('/');
  for (const [address, part] of Object.entries(screens)) {
    const wanted = address.split('/');
    const fits = wanted.every((name, at) => (name[0] === '$' ? given[at] !== '' : given[at] === name));
    if (!fits || wanted.length !== given.length) continue;
    const named = (path: string) => path.replace(/\$\w+/g, (name) => given[wanted.indexOf(name)] ?? '');
    // What else an address says changes what is asked for.
    return { part, asks: search === '' ? part.asks.map(named) : [] };
  }
  return undefined;
}
